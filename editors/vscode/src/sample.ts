import * as vscode from "vscode";

/** Opens a small dump to try things with; it is no file, so that nothing can be spoiled. */
export function registerSample(context: vscode.ExtensionContext): vscode.Disposable {
    return vscode.commands.registerCommand("threadLsp.openSample", async () => {
        const file = vscode.Uri.joinPath(context.extensionUri, "walkthrough", "sample.thread");
        const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        const document = await vscode.workspace.openTextDocument({ language: "thread-dump", content });
        await vscode.window.showTextDocument(document);
    });
}
