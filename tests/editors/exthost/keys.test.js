const assert = require("node:assert");
const vscode = require("vscode");
const { api, goTo, open, replace, symbols, until } = require("./support");

const contributed = () => vscode.extensions.getExtension("threadlsp.threadlsp").packageJSON.contributes.keybindings;

/** What VS Code and the extensions that come with it have keys for. */
const readDefaults = async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse("vscode://defaultsettings/keybindings.json"));
    // Comments stand in lines of their own; the last one lists commands without a key.
    const lines = document.getText().split("\n").filter((line) => !line.trim().startsWith("//"));
    return JSON.parse(lines.join("\n")).filter(({ command }) => !command.startsWith("threadLsp."));
};

describe("the keys of the extension", () => {
    it("are chords that VS Code leaves free", async () => {
        const defaults = await readDefaults();
        assert.ok(defaults.some(({ key }) => key === "ctrl+k ctrl+c"), "VS Code's chords are listed");
        const taken = new Set(defaults.map(({ key }) => key));
        const chords = contributed().filter(({ key }) => key.includes(" "));
        assert.ok(chords.length > 15);
        assert.deepStrictEqual(chords.filter(({ key }) => taken.has(key)), []);
    });

    it("are different ones, and hold in thread dumps only", () => {
        assert.strictEqual(new Set(contributed().map(({ key }) => key)).size, contributed().length);
        assert.ok(contributed().every(({ when }) => when.startsWith("editorTextFocus && editorLangId == thread-dump")));
    });
});

describe("the keys that move a subthread", () => {
    let editor;
    let headerContext;
    let original;
    before(async () => {
        ({ headerContext } = await api());
        editor = await open("garden-sensors.indented.thread");
        await vscode.commands.executeCommand("workbench.action.files.revert");
        await symbols(editor.document);
        original = editor.document.getText();
    });

    const run = (name) => vscode.commands.executeCommand(`threadLsp.editor.${name}`);
    const lineAt = (line) => editor.document.lineAt(line).text;
    const undo = async () => {
        await vscode.commands.executeCommand("undo");
        assert.strictEqual(editor.document.getText(), original);
    };

    it("hold in the header of a comment, and not in its body, in the title or in the byline", async () => {
        for (const [line, isHeader] of [[0, false], [1, false], [2, true], [3, false], [5, true], [6, false], [9, true]]) {
            goTo(editor, line, 4);
            if (isHeader) {
                await until(`line ${line} to be known as a header`, () => headerContext.isOnHeader());
            } else {
                await new Promise((resolve) => setTimeout(resolve, 300));
                assert.ok(!headerContext.isOnHeader(), `line ${line}`);
            }
        }
    });

    it("hold no longer when the header is not one any more", async () => {
        goTo(editor, 5, 4);
        await until("the header", () => headerContext.isOnHeader());
        await replace(editor.document, new vscode.Range(5, lineAt(5).length - 3, 5, lineAt(5).length), "");
        await until("no header", () => !headerContext.isOnHeader());
        await undo();
        await until("the header", () => headerContext.isOnHeader());
    });

    it("move it in and out with all that belongs to it, and one undo takes it back", async () => {
        goTo(editor, 14, 6);
        await run("indentSubthread");
        assert.deepStrictEqual([lineAt(14), lineAt(16)], ["    zone7b 14 hours ago", "      drystone-wal 12 hours ago"]);
        assert.strictEqual(editor.selection.active.line, 14);
        await undo();
        await run("outdentSubthread");
        assert.deepStrictEqual([lineAt(14), lineAt(16)], ["zone7b 14 hours ago", "  drystone-wal 12 hours ago"]);
        await undo();
    });

    it("move it as often as they are pressed, although nobody waits in between", async () => {
        goTo(editor, 14, 6);
        await Promise.all([run("indentSubthread"), run("indentSubthread"), run("outdentSubthread")]);
        assert.strictEqual(lineAt(14), "    zone7b 14 hours ago");
        for (let times = 0; times < 3; times++) {
            await vscode.commands.executeCommand("undo");
        }

        assert.strictEqual(editor.document.getText(), original);
    });

    it("leave alone what cannot be moved", async () => {
        goTo(editor, 2, 4);
        await run("outdentSubthread");
        assert.strictEqual(editor.document.getText(), original);
    });
});
