import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { mention } from "./places";
import type { Server } from "./server";

/** What a command of the server said about the place of the cursor. */
export interface Answer<T> {
    readonly editor: vscode.TextEditor;
    readonly client: LanguageClient;
    readonly result: T;
}

/** Runs a command of the server for the cursor; undefined where there is no editor, or no server, which is said. */
export async function askAtCursor<T>(server: Server, command: string, more: object = {}): Promise<Answer<T> | undefined> {
    const editor = vscode.window.activeTextEditor;
    const client = server.running;
    if (editor === undefined) {
        return undefined;
    }

    if (client === undefined) {
        mention("Thread Dump: the language server is not running.");
        return undefined;
    }

    const result: T = await client.sendRequest("workspace/executeCommand", {
        command: `threadLsp.${command}`,
        arguments: [
            {
                uri: client.code2ProtocolConverter.asUri(editor.document.uri),
                position: client.code2ProtocolConverter.asPosition(editor.selection.active),
                ...more,
            },
        ],
    });
    return { editor, client, result };
}
