import * as vscode from "vscode";
import { Server } from "./client";
import { registerFoldReplies } from "./foldReplies";
import { registerNavigation } from "./navigation";
import { registerPlainTextOffer } from "./plainTextOffer";

let server: Server | undefined;

/** The server starts with the first thread dump: plain text alone needs none. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const output = vscode.window.createOutputChannel("Thread Dump");
    const running = new Server(context, output);
    server = running;
    context.subscriptions.push(
        output,
        running,
        ...registerNavigation(running),
        registerFoldReplies(),
        registerPlainTextOffer(),
        vscode.commands.registerCommand("threadLsp.restartServer", () => running.restart()),
        vscode.commands.registerCommand("threadLsp.showOutput", () => output.show()),
    );

    let started: Promise<void> | undefined;
    const startFor = (document: vscode.TextDocument): Promise<void> | undefined => {
        if (document.languageId === "thread-dump") {
            started ??= running.start();
        }

        return started;
    };
    context.subscriptions.push(vscode.workspace.onDidOpenTextDocument((document) => void startFor(document)));
    await Promise.all(vscode.workspace.textDocuments.map(startFor));
}

export function deactivate(): Promise<void> | undefined {
    return server?.stop();
}
