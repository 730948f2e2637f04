import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient/node";
import { askAtCursor } from "./askAtCursor";
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
    const document = vscode.window.activeTextEditor?.document;
    const version = document?.version;
    try {
        const answer = await askAtCursor<WorkspaceEdit | null>(server, name, { apply: false });
        if (answer?.result && document?.version === version) {
            await vscode.workspace.applyEdit(await answer.client.protocol2CodeConverter.asWorkspaceEdit(answer.result));
        }
    } catch (error) {
        mention(error instanceof Error ? error.message : String(error));
    }
}
