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

/** The code of a diagnostic, which is an object where it leads to a page about it. */
exports.codeOf = (diagnostic) => (typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code);

exports.goTo = (editor, line, character = 0) => {
    const position = new vscode.Position(line, character);
    editor.selection = new vscode.Selection(position, position);
};

/** What the extension shows of itself to tests. */
exports.api = () => vscode.extensions.getExtension("threadlsp.threadlsp").activate();

/** A dump of some comments in a file of the workspace: ten top-level comments in a hundred, and replies of up to ten levels. */
exports.createLargeDump = async (name, comments) => {
    const lines = ["A long evening (bench.example)", "1 point by host 9 hours ago"];
    for (let comment = 0; comment < comments; comment++) {
        const indent = "  ".repeat(comment % 10);
        lines.push(`${indent}guest${comment % 97} 8 hours ago`, `${indent}Remark number ${comment}.`);
    }

    await write(name, lines);
};

/** A dump of some lines, opened. */
exports.create = async (name, lines) => {
    await write(name, lines);
    return exports.open(name);
};

const write = (name, lines) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name), new TextEncoder().encode(`${lines.join("\n")}\n`));
