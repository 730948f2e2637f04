import assert from "node:assert";

/** The view of all subthreads, and the path in the status bar. */
export async function checkSubthreads({ checks, page, workbench, picture }) {
    const rows = page.locator(".customview-tree .monaco-list-row");
    const path = page.locator('[id$="threadLsp.path"]');

    await checks.check("the status bar shows the path to the cursor and how the nesting is known", async () => {
        await workbench.goTo(5);
        await path.filter({ hasText: /^\s*story › \S+/u }).waitFor({ timeout: 60_000 });
        await page.locator('[id$="threadLsp.nesting"]', { hasText: /indented · declared|flat · .*inferred \d+ sure \/ \d+ uncertain/u }).waitFor();
    });

    await checks.check("the view of subthreads shows authors, ages and replies, and follows the cursor", async () => {
        // The outline has been looked at, and gives its room.
        await page.locator(".explorer-viewlet .pane-header", { hasText: /outline/iu }).first().click();
        await workbench.runCommand("Explorer: Focus on Subthreads View");
        await rows.filter({ hasText: /\d+ comments/u }).first().waitFor({ timeout: 30_000 });
        await rows.filter({ hasText: /ago · \d+ repl(?:y|ies)/u }).first().waitFor();
        await page.locator(".monaco-editor .view-line").first().click();
        await workbench.goTo(10);
        // The path follows a moment after the cursor.
        await page.waitForTimeout(1_000);
        const author = (await path.filter({ hasText: "›" }).innerText()).split("›").at(-1).trim();
        await page.waitForFunction(
            (name) => document.querySelector(".customview-tree .monaco-list-row.selected")?.textContent.includes(name),
            author,
            { timeout: 30_000 },
        );
        assert.strictEqual(await page.locator(".notification-toast").count(), 0);
        await picture("5-subthreads");
    });

    await checks.check("a click on a subthread goes to its header", async () => {
        const row = rows.filter({ hasText: /ago/u }).nth(1);
        const author = (await row.locator(".label-name").innerText()).trim();
        await row.click();
        await page.waitForFunction(
            (name) => document.querySelector('[id$="threadLsp.path"]')?.textContent.trim().endsWith(name),
            author,
            { timeout: 30_000 },
        );
        const { line } = await workbench.cursor();
        assert.ok(line > 2, `the cursor is in line ${line}`);
    });

    await checks.check("it can be narrowed to an author, and shows all again", async () => {
        await workbench.openCommand("Thread Dump: Filter Subthreads by Author");
        const first = page.locator(".quick-input-list .monaco-list-row", { hasText: /\d+ comments?/u }).first();
        await first.waitFor();
        const name = (await first.locator(".label-name").first().innerText()).trim();
        await page.keyboard.press("Enter");
        await page.locator(".explorer-viewlet .message", { hasText: `comments by ${name}` }).waitFor();
        await page.locator(".customview-tree .monaco-list-row .highlight", { hasText: name }).first().waitFor({ timeout: 30_000 });
        await picture("6-filtered");
        await workbench.runCommand("Thread Dump: Show All Subthreads");
        await page.locator(".explorer-viewlet .message", { hasText: "comments by" }).waitFor({ state: "hidden" });
    });

    await checks.check("a click on the path leads to any ancestor", async () => {
        await workbench.goTo(10);
        await page.waitForTimeout(1_000);
        await path.click();
        const choices = page.locator(".quick-input-list .monaco-list-row");
        await choices.first().waitFor();
        await picture("7-path");
        await choices.last().click();
        await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
        await page.waitForFunction(() => /Ln 1,/u.test(document.querySelector('[id="status.editor.selection"]')?.textContent ?? ""));
    });
}
