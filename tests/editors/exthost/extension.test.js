const assert = require("node:assert");
const vscode = require("vscode");
const { codeOf, errors, goTo, open, replace, symbols, until } = require("./support");

const count = (list) => list.reduce((sum, symbol) => sum + 1 + count(symbol.children), 0);
const find = (list, line) =>
    list.flatMap((symbol) => [symbol, ...symbol.children.flatMap((child) => [child, ...child.children])]).find((symbol) => symbol.range.start.line === line);

describe(`a nested dump in ${vscode.env.appName} ${vscode.version}`, () => {
    let editor;
    let document;
    before(async () => {
        editor = await open("garden-sensors.indented.thread");
        document = editor.document;
        await symbols(document);
    });

    it("has the language", () => assert.strictEqual(document.languageId, "thread-dump"));

    it("has an outline of the story with every comment in it", async () => {
        const [story, ...rest] = await symbols(document);
        assert.strictEqual(rest.length, 0);
        assert.strictEqual(story.name, "What three years of soil sensors taught me about my garden");
        assert.match(story.detail, /74 comments/u);
        assert.strictEqual(count([story]), 75);
        assert.match(story.children[0].name, /^clayfoot · /u);
        assert.match(story.children[0].children[0].name, /^loamlogger · /u);
    });

    it("folds subthreads from their headers", async () => {
        const folds = await vscode.commands.executeCommand("vscode.executeFoldingRangeProvider", document.uri);
        assert.deepStrictEqual([folds[0].start, folds[0].end], [0, document.lineCount - 1]);
        assert.ok(folds.some((fold) => fold.start === 2 && fold.end === 18), "the first comment with its replies");
    });

    it("folds the replies of a comment by its own command", async () => {
        goTo(editor, 2);
        await vscode.commands.executeCommand("threadLsp.editor.foldReplies");
        await until("folded replies", () => editor.visibleRanges.length > 1);
        await vscode.commands.executeCommand("editor.unfoldAll");
        await until("unfolded replies", () => editor.visibleRanges.length === 1);
    });

    for (const [command, line, argument, hidden] of [
        ["foldAllReplies", 0, undefined, 6],
        ["foldToDepth", 0, 0, 3],
        ["foldToDepth", 0, 2, 8],
        ["foldSubthread", 6, undefined, 7],
        ["foldAuthor", 2, undefined, 4],
        ["foldBodies", 2, undefined, 4],
    ]) {
        it(`folds with ${command}${argument === undefined ? "" : ` ${argument}`} and unfolds again`, async () => {
            const isHidden = () => !editor.visibleRanges.some((range) => range.start.line <= hidden && hidden <= range.end.line);
            goTo(editor, line);
            assert.ok(!isHidden());
            await vscode.commands.executeCommand(`threadLsp.editor.${command}`, argument);
            await until(`line ${hidden} to be hidden`, () => editor.visibleRanges.length > 1 && isHidden());
            assert.ok(editor.visibleRanges[0].start.line === 0, "the title is to be seen");
            await vscode.commands.executeCommand("editor.unfoldAll");
            await until("unfolded lines", () => editor.visibleRanges.length === 1);
        });
    }

    it("goes to the definition of a reply: its parent", async () => {
        const [target] = await vscode.commands.executeCommand("vscode.executeDefinitionProvider", document.uri, new vscode.Position(5, 4));
        assert.strictEqual((target.targetSelectionRange ?? target.range).start.line, 2);
    });

    for (const [command, from, to] of [
        ["goToParent", 8, 5],
        ["goToNextSibling", 5, 14],
        ["goToPreviousSibling", 15, 5],
        ["goToTopLevelComment", 9, 2],
        ["goToNextTopLevelComment", 9, 19],
        ["goToPreviousTopLevelComment", 25, 2],
        ["goToFirstReply", 3, 5],
        ["goToStory", 25, 0],
    ]) {
        it(`moves the cursor with ${command}`, async () => {
            goTo(editor, from, 6);
            await vscode.commands.executeCommand(`threadLsp.editor.${command}`);
            assert.strictEqual(editor.selection.active.line, to);
        });
    }

    it("shows the parent in the hierarchy", async () => {
        const [item] = await vscode.commands.executeCommand("vscode.prepareTypeHierarchy", document.uri, new vscode.Position(5, 4));
        const [parent] = await vscode.commands.executeCommand("vscode.provideSupertypes", item);
        assert.match(parent.name, /^clayfoot · /u);
        const replies = await vscode.commands.executeCommand("vscode.provideSubtypes", item);
        assert.deepStrictEqual(replies.map((reply) => reply.name.split(" ")[0]), ["verdigris_ann", "clayfoot"]);
    });

    it("shows the parent's text over a comment", async () => {
        const [hover] = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, new vscode.Position(5, 4));
        assert.match(hover.contents[0].value, /clayfoot/u);
        assert.match(hover.contents[0].value, /graph of the raised bed/u);
    });

    it("grows the selection from the word to the file", async () => {
        const [range] = await vscode.commands.executeCommand("vscode.executeSelectionRangeProvider", document.uri, [new vscode.Position(6, 6)]);
        let steps = 1;
        for (let around = range; around.parent !== undefined; around = around.parent) {
            steps++;
        }

        assert.ok(steps >= 6, `only ${steps} steps`);
    });

    it("reports a typed error and takes it back when it is mended", async () => {
        assert.deepStrictEqual(errors(document), []);
        const end = document.lineAt(3).range.end;
        await replace(document, new vscode.Range(end, end), "\nbob 17 hour ago");
        const [error] = await until("an error", () => errors(document).length > 0 && errors(document));
        assert.strictEqual(codeOf(error), "TD2001");
        assert.strictEqual(error.range.start.line, 4);
        await replace(document, new vscode.Range(4, 11, 4, 11), "s");
        await until("no error", () => errors(document).length === 0);
        assert.ok(find(await symbols(document), 4)?.name.startsWith("bob"), "the mended header is in the outline");
    });
});

describe("a plain-text file", () => {
    it("becomes a thread dump when it looks like one and the setting says so", async () => {
        const { document } = await open("saved-page.txt");
        await until("the language", () => vscode.workspace.textDocuments.some((open) => open.fileName === document.fileName && open.languageId === "thread-dump"));
    });

    it("is left alone when it does not", async () => {
        const { document } = await open("notes.txt");
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.strictEqual(document.languageId, "plaintext");
    });
});

describe("a server that is not there", () => {
    const settings = () => vscode.workspace.getConfiguration("threadLsp");
    after(async () => {
        await settings().update("server.path", undefined, vscode.ConfigurationTarget.Global);
        await vscode.commands.executeCommand("threadLsp.restartServer");
    });

    it("is told of, and the commands say so instead of failing", async () => {
        await settings().update("server.path", "/no/such/threadlsp", vscode.ConfigurationTarget.Global);
        // The message waits for an answer, the command does not have to.
        void vscode.commands.executeCommand("threadLsp.restartServer");
        const editor = await open("garden-sensors.indented.thread");
        goTo(editor, 5);
        await until("the server to be gone", async () => {
            await vscode.commands.executeCommand("threadLsp.editor.goToParent");
            const gone = editor.selection.active.line === 5;
            goTo(editor, 5);
            return gone;
        });
    });
});
