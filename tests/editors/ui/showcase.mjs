import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";

const deepDump = "thirty-levels.thread";
const levels = 30;

/** A dump of 30 levels, with a reply to nearly all of them at its end. */
export function createDeepDump(folder) {
    const lines = ["How deep can a conversation go? (stairwell.example)", "30 points by landing 40 hours ago"];
    for (let level = 0; level < levels; level++) {
        const indent = "  ".repeat(level);
        lines.push(`${indent}${level % 2 === 0 ? "upstairs" : "downstairs"}_${level} ${levels + 8 - level} hours ago`);
        lines.push(`${indent}Step ${level + 1}: one further down than the one above.`, `${indent}It has a second line as well.`);
    }

    fs.writeFileSync(path.join(folder, deepDump), `${lines.join("\n")}\n`);
}

/** What a person sees of a flat dump beside outline and tree, and of a deep one. */
export async function checkShowcase({ checks, page, workbench, picture, fileName }) {
    await checks.check("the light bulb at the byline offers to write all of the nesting, or what is sure of it", async () => {
        await workbench.goTo(2, 3);
        await page.keyboard.press("Control+.");
        const offered = page.locator(".action-widget .monaco-list-row");
        await offered.filter({ hasText: "Write the inferred nesting into the file" }).waitFor({ timeout: 30_000 });
        await offered.filter({ hasText: "Accept the placements that are sure" }).waitFor();
        await picture("15-byline");
        const preview = page.locator(".tab", { hasText: "(nested).thread" });
        await offered.filter({ hasText: "Accept the placements that are sure" }).click();
        await preview.waitFor({ timeout: 30_000 });
        await page.locator(".codelens-decoration a", { hasText: "Leave it" }).waitFor();
        await picture("16-sure-placements");
        await page.locator(".codelens-decoration a", { hasText: "Leave it" }).click();
        await preview.waitFor({ state: "hidden" });
    });

    await checks.check("uncertain parents are named behind the header", async () => {
        await workbench.goTo(1);
        await page.keyboard.press("Control+Home");
        for (let screens = 0; screens < 8 && (await page.locator(".view-line", { hasText: "↳" }).count()) === 0; screens++) {
            await page.keyboard.press("PageDown");
            await page.waitForTimeout(700);
        }

        await page.locator(".view-line", { hasText: /↳.*\?/u }).first().waitFor();
        await picture("8-inlay-hints");
    });

    await checks.check("the light bulb offers the likely parents of an uncertain comment, and one undo takes the choice back", async () => {
        const uncertain = page.locator(".view-line", { hasText: /↳.*\?/u }).first();
        const header = await uncertain.innerText();
        await uncertain.click({ position: { x: 20, y: 8 } });
        await page.keyboard.press("Control+.");
        const offered = page.locator(".action-widget .monaco-list-row");
        await offered.filter({ hasText: /Accept this placement: answer .* \(\d+ %\)/u }).waitFor({ timeout: 30_000 });
        await offered.filter({ hasText: /Answer .* \(\d+ %\)/u }).first().waitFor();
        await picture("13-alternatives");
        await offered.filter({ hasText: "Accept this placement" }).click();
        await offered.first().waitFor({ state: "hidden" });
        const [name] = header.trim().split(/\s/u);
        await page.waitForFunction(
            (author) =>
                [...document.querySelectorAll(".monaco-editor .view-line")]
                    .map((line) => line.innerText)
                    .some((text) => text.trimStart().startsWith(author) && !text.includes("↳")),
            name,
            { timeout: 30_000 },
        );
        await page.locator(".monaco-editor .squiggly-info").first().waitFor({ timeout: 30_000 });
        await picture("14-accepted");
        await page.keyboard.press("Control+z");
        await page.locator(".view-line", { hasText: /↳.*\?/u }).first().waitFor({ timeout: 30_000 });
    });

    await checks.check("the hierarchy shows who answers a comment", async () => {
        await workbench.goTo(3);
        await workbench.runCommand("Peek Type Hierarchy");
        await page.locator(".type-hierarchy .monaco-list-row").first().waitFor({ timeout: 30_000 });
        await picture("9-type-hierarchy");
        await page.keyboard.press("Escape");
        await page.locator(".type-hierarchy").waitFor({ state: "hidden" });
    });

    await checks.check("the inferred nesting is shown before it is written, and one undo takes it back", async () => {
        const nesting = page.locator('[id$="threadLsp.nesting"]');
        const preview = page.locator(".tab", { hasText: "(nested).thread" });
        await workbench.goTo(3);
        await workbench.runCommand("Thread Dump: Write the Inferred Nesting");
        await preview.waitFor({ timeout: 30_000 });
        const choice = page.locator(".codelens-decoration a", { hasText: "Write it into the dump" });
        await page.locator(".codelens-decoration", { hasText: /Leave it.*\d+ sure, \d+ uncertain/u }).waitFor();
        await picture("10-preview");
        await choice.click();
        await preview.waitFor({ state: "hidden" });
        await nesting.filter({ hasText: "indented · declared" }).waitFor({ timeout: 30_000 });
        await page.locator(".monaco-editor .view-line").first().click();
        await page.keyboard.press("Control+z");
        await nesting.filter({ hasText: "flat · inferred" }).waitFor({ timeout: 30_000 });
    });

    await checks.check("the walkthrough opens", async () => {
        await workbench.openCommand("Welcome: Open Walkthrough");
        await page.keyboard.type("Read a Saved");
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "Read a Saved Discussion" }).first().click();
        await page.locator(".gettingStartedContainer", { hasText: "See who answers whom" }).waitFor({ timeout: 30_000 });
        await picture("11-walkthrough");
    });

    await checks.check("thirty levels stay readable: headers of the levels above stick to the top", async () => {
        await workbench.openFile(deepDump);
        await page.keyboard.press("Control+End");
        await page.locator('[id$="threadLsp.path"]', { hasText: "story › upstairs_0 › … › upstairs_28 › downstairs_29" }).waitFor({ timeout: 30_000 });
        await page.locator(".sticky-widget .sticky-line-content").first().waitFor();
        const sticky = await page.locator(".sticky-widget .sticky-line-content").count();
        assert.ok(sticky >= 8, `only ${sticky} lines stick`);
        await page.waitForFunction(
            () => document.querySelector(".customview-tree .monaco-list-row.selected")?.textContent.includes("downstairs_29"),
            undefined,
            { timeout: 30_000 },
        );
        await picture("12-thirty-levels");

        // The path above the text ends with the comment of the cursor, and the outline has it as its last line.
        await workbench.goTo(89, 70);
        await page.locator(".breadcrumbs-control .monaco-breadcrumb-item", { hasText: "upstairs_28" }).waitFor();
        await workbench.goTo(92, 70);
        const subthreads = page.locator(".explorer-viewlet .pane-header", { hasText: /subthreads/iu }).first();
        await subthreads.click();
        await workbench.runCommand("Explorer: Focus on Outline View");
        await workbench.outlineRows().first().waitFor({ timeout: 30_000 });
        await page.keyboard.press("End");
        await workbench.outlineRows().filter({ hasText: "downst" }).last().waitFor({ timeout: 30_000 });
        await page.locator(".breadcrumbs-control .monaco-breadcrumb-item", { hasText: "downstairs_29" }).waitFor();
        await picture("25-outline-of-thirty-levels");
        await page.locator(".explorer-viewlet .pane-header", { hasText: /outline/iu }).first().click();
        await workbench.runCommand("Explorer: Focus on Subthreads View");
        await workbench.openFile(fileName);
    });
}
