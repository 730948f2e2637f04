import assert from "node:assert";

/** Outline, folding, go to parent. */
export async function checkReading({ checks, page, workbench, picture, title }) {
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
}
