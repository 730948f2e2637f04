/** A diagnostic that comes and goes with what is typed. */
export async function checkMending({ checks, page, workbench, picture }) {
    await checks.check("a typed error shows up in Problems", async () => {
        // A column behind the end is the end; the End key stops where the line wraps.
        await workbench.goTo(4, 10_000);
        await page.keyboard.press("Enter");
        await page.keyboard.type("bob 4 hour ago");
        await workbench.runCommand("Problems: Focus on Problems View");
        // The list draws what fits into it alone.
        await page.getByPlaceholder(/^Filter \(e\.g\. text/).first().fill("TD2001");
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
}
