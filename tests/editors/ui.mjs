// VS Code in a real browser, as a person sees it: outline, folding, a diagnostic that comes and goes, go to parent.
// usage: node ui.mjs VSCODE_ROOT VSIX DUMP [PICTURES]
import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { startBrowser } from "./lib/browser.mjs";
import { Checks } from "./lib/checks.mjs";
import { pageUrl, remoteUri, startVsCodeServer } from "./lib/vscodeServer.mjs";
import { Workbench } from "./lib/workbench.mjs";
import { createDataFolder, createWorkspace } from "./lib/workspace.mjs";

const [root, vsix, dump, pictures] = process.argv.slice(2);
const fileName = `${path.basename(dump).replace(/\.(?:thread|txt)+$/u, "")}.thread`;
const title = fs.readFileSync(dump, "utf8").split("\n", 1)[0].replace(/\s*\([^()]*\)\s*$/u, "");
const checks = new Checks();
const workspace = createWorkspace({ [fileName]: dump });
const server = await startVsCodeServer({ root, vsix, dataFolder: createDataFolder() });
const browser = await startBrowser();
const { page } = browser;
const workbench = new Workbench(page);
const picture = async (name) => {
    if (pictures !== undefined) {
        fs.mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    }
};

try {
    await checks.check("the dump opens as a thread dump", async () => {
        await workbench.open(pageUrl(server, workspace.folder, [["openFile", remoteUri(server, `${workspace.folder}/${fileName}`)]]), fileName);
        await page.locator('[id="status.editor.mode"]', { hasText: "Thread Dump" }).waitFor({ timeout: 60_000 });
    });

    await checks.check("the outline shows the story and replies within replies", async () => {
        await page.locator(".monaco-editor .view-line").first().click();
        await workbench.runCommand("Explorer: Focus on Outline View");
        // The list of files gives its room to the outline.
        await page.locator(".explorer-viewlet .pane-header", { hasText: /workspace/iu }).first().click();
        await page.locator(".outline-pane .monaco-list-row", { hasText: title.slice(0, 30) }).first().waitFor({ timeout: 60_000 });
        const levels = () => workbench.outlineRows().evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("aria-level"))));
        await page.waitForFunction(
            () => [...document.querySelectorAll(".outline-pane .monaco-list-row")].some((row) => Number(row.getAttribute("aria-level")) >= 3),
            undefined,
            { timeout: 30_000 },
        );
        assert.strictEqual((await levels())[0], 1);
        await picture("1-outline");
    });

    await checks.check("a subthread folds to its header", async () => {
        await page.locator(".monaco-editor .view-line").first().click();
        await workbench.goTo(3);
        await page.keyboard.press("Control+Shift+BracketLeft");
        await page.waitForSelector(".monaco-editor .codicon-folding-collapsed");
        await page.waitForFunction(() => ![...document.querySelectorAll(".monaco-editor .line-numbers")].some((number) => number.textContent.trim() === "4"));
        const after = await workbench.visibleLines();
        assert.ok(after.includes(3) && !after.includes(4), `line 4 is still to be seen: ${after}`);
        await picture("2-folded");
        await workbench.runCommand("Unfold All");
    });

    await checks.check("go to parent moves the cursor up", async () => {
        await workbench.goTo(4);
        await page.keyboard.press("Control+k");
        await page.keyboard.press("h");
        await page.waitForFunction(() => /Ln 1,/u.test(document.querySelector('[id="status.editor.selection"]')?.textContent ?? ""));
        assert.strictEqual((await workbench.cursor()).line, 1);
    });

    await checks.check("a typed error shows up in Problems", async () => {
        // A column behind the end is the end; the End key stops where the line wraps.
        await workbench.goTo(4, 10_000);
        await page.keyboard.press("Enter");
        await page.keyboard.type("bob 4 hour ago");
        await workbench.runCommand("Problems: Focus on Problems View");
        await workbench.problemRows().filter({ hasText: "TD2001" }).first().waitFor({ timeout: 30_000 });
        await page.waitForSelector(".monaco-editor .squiggly-error");
        await picture("3-problem");
    });

    await checks.check("the mended error is gone", async () => {
        await page.locator(".monaco-editor .view-line").first().click();
        await workbench.goTo(5, 11);
        await page.keyboard.type("s");
        await workbench.problemRows().filter({ hasText: "TD2001" }).first().waitFor({ state: "detached", timeout: 30_000 });
        await page.waitForFunction(() => document.querySelector(".monaco-editor .squiggly-error") === null);
        await picture("4-mended");
    });
} catch {
    await picture("failed");
} finally {
    await browser.stop();
    await server.stop();
    workspace.remove();
}

checks.finish();
