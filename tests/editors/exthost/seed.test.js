const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const { codeOf, open, symbols } = require("./support");

const count = (list) => list.reduce((sum, symbol) => sum + 1 + count(symbol.children), 0);
const depth = (list) => list.reduce((deepest, symbol) => Math.max(deepest, 1 + depth(symbol.children)), 0);

describe("the real dump this project began with", function () {
    before(function () {
        if (!fs.existsSync(path.join(vscode.workspace.workspaceFolders[0].uri.fsPath, "deep-learning.thread"))) {
            this.skip();
        }
    });

    it("has an outline of 91 comments with the nesting found again", async () => {
        const { document } = await open("deep-learning.thread");
        const [story] = await symbols(document);
        assert.strictEqual(story.name, "There Will Be a Scientific Theory of Deep Learning");
        assert.strictEqual(count([story]), 92);
        assert.strictEqual(depth([story]), 5);
    });

    it("says that its nesting is inferred, and has no errors", async () => {
        const { document } = await open("deep-learning.thread");
        const diagnostics = vscode.languages.getDiagnostics(document.uri);
        assert.ok(diagnostics.some((diagnostic) => codeOf(diagnostic) === "TD4001"));
        assert.ok(!diagnostics.some((diagnostic) => diagnostic.severity === vscode.DiagnosticSeverity.Error));
    });
});
