const path = require("node:path");
const vscode = require("vscode");

exports.until = async (what, probe, milliseconds = 20_000) => {
    const end = Date.now() + milliseconds;
    for (;;) {
        const result = await probe();
        if (result) {
            return result;
        }

        if (Date.now() > end) {
            throw new Error(`waited in vain for ${what}`);
        }

        await new Promise((resolve) => setTimeout(resolve, 50));
    }
};

exports.open = async (name) => {
    const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path.join(folder, name)));
    return vscode.window.showTextDocument(document);
};

exports.symbols = (document) =>
    exports.until("symbols", async () => {
        const symbols = await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
        return symbols?.length > 0 && symbols;
    });

exports.replace = async (document, range, text) => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, text);
    await vscode.workspace.applyEdit(edit);
};

exports.errors = (document) =>
    vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.severity === vscode.DiagnosticSeverity.Error);

exports.goTo = (editor, line, character = 0) => {
    const position = new vscode.Position(line, character);
    editor.selection = new vscode.Selection(position, position);
};
