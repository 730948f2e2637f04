const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const { note } = global;
const { api, open, symbols, until } = require("./support");

describe("the extension itself", () => {
    it("is active in less than 50 ms, without the server, which nobody waits for", async () => {
        const { activation } = await api();
        note(`activation: ${activation.milliseconds.toFixed(1)} ms, of them ${activation.processorMilliseconds.toFixed(1)} ms of the processor`);
        // Other programs may have had the processor in between, so that the clock alone says nothing.
        assert.ok(Math.min(activation.milliseconds, activation.processorMilliseconds) < 50);
    });

    it("has a description for every setting, and a title for every command", () => {
        const { contributes } = vscode.extensions.getExtension("threadlsp.threadlsp").packageJSON;
        for (const section of contributes.configuration) {
            for (const [name, setting] of Object.entries(section.properties)) {
                assert.ok((setting.description ?? setting.markdownDescription).length > 20, name);
            }
        }

        assert.ok(contributes.commands.every(({ title, category }) => title.length > 3 && category === "Thread Dump"));
    });

    it("has registered every command that it offers", async () => {
        const { contributes } = vscode.extensions.getExtension("threadlsp.threadlsp").packageJSON;
        await api();
        const known = new Set(await vscode.commands.getCommands(true));
        assert.deepStrictEqual(contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
    });

    it("colours words by the names that it gives them", async () => {
        const { contributes } = vscode.extensions.getExtension("threadlsp.threadlsp").packageJSON;
        const { document } = await open("garden-sensors.indented.thread");
        const legend = await until("the legend", () => vscode.commands.executeCommand("vscode.provideDocumentSemanticTokensLegend", document.uri));
        assert.deepStrictEqual(contributes.semanticTokenTypes.map(({ id }) => id).filter((id) => !legend.tokenTypes.includes(id)), []);
        assert.deepStrictEqual(contributes.semanticTokenModifiers.map(({ id }) => id).filter((id) => !legend.tokenModifiers.includes(id)), []);
    });

    it("explains each diagnostic with a page of its own", async () => {
        const folder = vscode.extensions.getExtension("threadlsp.threadlsp").extensionPath;
        const codes = fs.readFileSync(path.join(folder, "docs", "diagnostics.md"), "utf8").match(/^## TD\d{4}$/gmu);
        assert.ok(codes.length > 15);
        for (const heading of codes) {
            const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`threadlsp-diagnostic:/${heading.slice(3)}.md`));
            assert.ok(document.getText().startsWith(`${heading.slice(1)}\n\n**`), heading);
            assert.strictEqual(document.getText().split("\n# ").length, 1);
        }
    });

    it("opens a sample, and its snippets write what the server reads", async () => {
        await vscode.commands.executeCommand("threadLsp.openSample");
        const editor = vscode.window.activeTextEditor;
        assert.strictEqual(editor.document.languageId, "thread-dump");
        const [story] = await symbols(editor.document);
        const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
        editor.selection = new vscode.Selection(end, end);
        await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "thread-dump", name: "Comment" });
        await until("the comment in the outline", async () => {
            const [now] = await symbols(editor.document);
            return now.children.length === story.children.length + 1;
        });
        await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    });
});

describe("a server that crashes", () => {
    let server;
    let document;
    before(async () => {
        ({ server } = await api());
        ({ document } = await open("garden-sensors.indented.thread"));
        await symbols(document);
        // Crashes of other tests are not to be counted.
        await vscode.commands.executeCommand("threadLsp.restartServer");
        await until("the server", () => server.processId !== undefined);
    });

    const crash = async () => {
        const ended = server.processId;
        process.kill(ended, "SIGKILL");
        await until("the end of the server", () => server.processId !== ended);
    };

    it("is started again, and knows the open documents", async () => {
        await crash();
        await until("another server", () => server.processId !== undefined);
        assert.strictEqual((await symbols(document)).length, 1);
        assert.strictEqual(server.problem, undefined);
    });

    it("is given up after the fifth time, which is told", async () => {
        for (let time = 2; time <= 5; time++) {
            await until("the server", () => server.processId !== undefined);
            await crash();
        }

        await until("the message", () => server.problem !== undefined);
        assert.match(server.problem, /crashed 5 times within 3 minutes and is not started again/u);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        assert.strictEqual(server.processId, undefined);
    });

    it("runs again when it is asked to", async () => {
        await vscode.commands.executeCommand("threadLsp.restartServer");
        assert.strictEqual(server.problem, undefined);
        assert.strictEqual((await symbols(document)).length, 1);
    });
});
