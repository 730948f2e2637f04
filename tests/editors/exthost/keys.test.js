const assert = require("node:assert");
const vscode = require("vscode");
const { note } = global;
const { api, goTo, open, replace, symbols, until } = require("./support");

const contributed = () => vscode.extensions.getExtension("threadlsp.threadlsp").packageJSON.contributes.keybindings;

/** What VS Code and the extensions that come with it have keys for. */
const readDefaults = async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse("vscode://defaultsettings/keybindings.json"));
    // Comments stand in lines of their own; the last one lists commands without a key.
    const lines = document.getText().split("\n").filter((line) => !line.trim().startsWith("//"));
    return JSON.parse(lines.join("\n")).filter(({ command, when }) => !command.startsWith("threadLsp.") && when?.includes("threadLsp.") !== true);
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
        // Tab is another one on a header and elsewhere.
        const where = ({ key, when }) => `${key} ${/!?threadLsp\.isOnHeader/u.exec(when)?.[0] ?? ""}`;
        assert.strictEqual(new Set(contributed().map(where)).size, contributed().length);
        assert.ok(contributed().every(({ when }) => when.startsWith("editorTextFocus && editorLangId == thread-dump")));
    });
});

describe("Tab and Shift+Tab", () => {
    /** Keys of VS Code's own that take Tab where somebody writes into a text, by their command. */
    const others = async (key) => (await readDefaults()).filter((one) => one.key === key && /editorTextFocus|textInputFocus|suggestWidget|inline|Snippet/u.test(one.when ?? ""));
    const ours = (key) => contributed().filter((one) => one.key === key);

    it("leave to VS Code what it does with them beside writing blanks", async () => {
        const known = {
            tab: {
                tab: "",
                insertSnippet: "!hasSnippetCompletions",
                acceptSelectedSuggestion: "!suggestWidgetVisible",
                jumpToNextSnippetPlaceholder: "!inSnippetMode",
                insertBestCompletion: "!atEndOfWord",
                insertNextSuggestion: "!hasOtherSuggestions",
                "editor.emmet.action.expandAbbreviation": "!config.emmet.triggerExpansionOnTab",
                "editor.action.inlineSuggest.commit": "!inlineSuggestionVisible",
                "editor.action.inlineSuggest.jump": "!inlineEditIsVisible",
            },
            "shift+tab": {
                outdent: "",
                jumpToPrevSnippetPlaceholder: "!inSnippetMode",
                insertPrevSuggestion: "!hasOtherSuggestions",
                acceptAlternativeSelectedSuggestion: "!suggestWidgetVisible",
                "editor.action.inlineSuggest.commitAlternativeAction": "!inlineEditIsVisible",
            },
        };
        for (const key of ["tab", "shift+tab"]) {
            const [, elsewhere] = ours(key);
            for (const { command, when } of await others(key)) {
                note(`${key}: ${command} when ${when}`);
                assert.ok(command in known[key], `${command} takes ${key} when ${when}`);
                assert.ok(elsewhere.when.includes(known[key][command]), `${elsewhere.when} leaves ${command} alone`);
            }

            assert.ok(ours(key).every(({ when }) => /!editorReadonly && !editorHasSelection && !editorHasMultipleSelections && !editorTabMovesFocus/u.test(when)));
        }
    });
});

describe("the keys that move a subthread", () => {
    let editor;
    let headerContext;
    let place;
    let original;
    before(async () => {
        ({ headerContext, place } = await api());
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
                await until(`line ${line} to be reached`, () => place.current?.version === editor.document.version && editor.selection.active.line === line && !headerContext.isOnHeader());
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

    /** What VS Code does with Tab in a line that it does not know to be a header; keys themselves cannot be pressed here. */
    const press = (key) =>
        vscode.commands.executeCommand("runCommands", { commands: [key, { command: "threadLsp.editor.tabTyped", args: key === "tab" ? "indentSubthread" : "outdentSubthread" }] });

    it("move it although the cursor has just arrived, wherever in the header it is", async () => {
        for (const character of [0, 2, 7, lineAt(14).length]) {
            goTo(editor, 15, 4);
            goTo(editor, 14, character);
            await press("tab");
            assert.deepStrictEqual([lineAt(14), lineAt(16)], ["    zone7b 14 hours ago", "      drystone-wal 12 hours ago"], `from column ${character}`);
            await undo();
            goTo(editor, 15, 4);
            goTo(editor, 14, character);
            await press("outdent");
            assert.deepStrictEqual([lineAt(14), lineAt(16)], ["zone7b 14 hours ago", "  drystone-wal 12 hours ago"], `from column ${character}`);
            await undo();
        }
    });

    it("move it as often as they are pressed on arrival", async () => {
        goTo(editor, 15, 4);
        goTo(editor, 14, 7);
        const done = [];
        for (const key of ["tab", "tab", "outdent"]) {
            // As keys are pressed: what VS Code types is there before the next one, what the extension does about it need not be.
            const { version } = editor.document;
            done.push(press(key));
            await until("what VS Code types", () => editor.document.version > version);
        }

        await Promise.all(done);
        assert.deepStrictEqual([lineAt(14), lineAt(16)], ["    zone7b 14 hours ago", "      drystone-wal 12 hours ago"]);
        for (let times = 0; times < 3; times++) {
            await vscode.commands.executeCommand("undo");
        }

        assert.strictEqual(editor.document.getText(), original);
    });

    it("write blanks in a body, although the cursor has just left a header", async () => {
        goTo(editor, 14, 4);
        await until("the header", () => headerContext.isOnHeader());
        goTo(editor, 15, 2);
        const before = lineAt(15);
        await vscode.commands.executeCommand("threadLsp.editor.tabOnHeader", "indentSubthread");
        assert.strictEqual(lineAt(15), `${before.slice(0, 2)}  ${before.slice(2)}`);
        assert.strictEqual(lineAt(14), "  zone7b 14 hours ago");
        await undo();
        goTo(editor, 15, 2);
        await press("tab");
        assert.strictEqual(lineAt(15), `${before.slice(0, 2)}  ${before.slice(2)}`);
        await undo();
    });

    it("leave alone what cannot be moved", async () => {
        goTo(editor, 2, 4);
        await run("outdentSubthread");
        assert.strictEqual(editor.document.getText(), original);
    });
});
