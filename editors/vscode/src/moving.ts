import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient/node";
import { mention } from "./places";
import type { Server } from "./server";

/** The commands that move the subthread at the cursor by a level; the server knows which lines that are. */
export function registerMoving(server: Server): vscode.Disposable[] {
    // One after the other: who presses Tab three times means three levels.
    let last = Promise.resolve();
    return ["indentSubthread", "outdentSubthread"].map((name) =>
        vscode.commands.registerCommand(`threadLsp.editor.${name}`, () => (last = last.then(() => move(server, name)))),
    );
}

async function move(server: Server, name: string): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const client = server.running;
    if (editor === undefined) {
        return;
    }

    if (client === undefined) {
        mention("Thread Dump: the language server is not running.");
        return;
    }

    const { document, selection } = editor;
    const { version } = document;
    try {
        const edit: WorkspaceEdit | null = await client.sendRequest("workspace/executeCommand", {
            command: `threadLsp.${name}`,
            arguments: [
                {
                    uri: client.code2ProtocolConverter.asUri(document.uri),
                    position: client.code2ProtocolConverter.asPosition(selection.active),
                    apply: false,
                },
            ],
        });
        if (edit !== null && document.version === version) {
            await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
        }
    } catch (error) {
        mention(error instanceof Error ? error.message : String(error));
    }
}
