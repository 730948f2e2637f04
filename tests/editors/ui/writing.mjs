import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";

const kettle = "kettle.thread";

/** A nested dump of few and short lines: all of it is to be seen at once. */
const text = `My kettle has an opinion (kettle.example)
31 points by brewster 9 hours ago
brewster 8 hours ago
It clicks before the water boils.
  moka_pot 7 hours ago
  > It clicks before the water boils.
  Then it is scale. Ask @brewster for vinegar.
    brewster 6 hours ago
    No scale. It is two weeks old.
      moka_pot 5 hours ago
      Two weeks of hard water?
  grinder9 6 hours ago
  Mine did that when the lid was loose.
    brewster 5 hours ago
    The lid! As moka_pot would say.
grinder9 7 hours ago
Kettles are thermometers with one line on them.
  moka_pot 6 hours ago
  And brewster reads it aloud.
`;

export function createKettleDump(folder) {
    fs.writeFileSync(path.join(folder, kettle), text);
}

/** What a person types and changes in a nested dump, and takes back. */
export async function checkWriting({ checks, page, workbench, picture, dataFolder }) {
    const lines = (from, to = from) => `${text.split("\n").slice(from - 1, to).join("\n")}\n`;
    const shown = async (part) => {
        await page.waitForFunction(
            ({ wanted, isPattern }) => {
                const rows = [...document.querySelectorAll(".monaco-editor .view-line")].sort((left, right) => left.offsetTop - right.offsetTop);
                const all = rows.map((row) => `${row.textContent.replaceAll("\u00A0", " ").trimEnd()}\n`).join("");
                return isPattern ? new RegExp(wanted, "u").test(all) : all.includes(wanted);
            },
            typeof part === "string" ? { wanted: part, isPattern: false } : { wanted: part.source, isPattern: true },
            { timeout: 15_000 },
        );
    };
    const undo = async () => {
        await page.keyboard.press("Control+z");
        await shown(text);
    };
    const cursorAt = (line, column) =>
        page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` }).waitFor({ timeout: 15_000 });
    // Where nothing is to happen: long enough for what would.
    const rest = () => page.waitForTimeout(500);

    await checks.check("Enter goes on at the column of the body, and with a quote", async () => {
        await workbench.openFile(kettle);
        await shown(text);
        await page.locator('[id$="threadLsp.path"]', { hasText: "story" }).waitFor({ timeout: 30_000 });
        await workbench.goTo(7, 100);
        await page.keyboard.press("Enter");
        await cursorAt(8, 3);
        await rest();
        await page.keyboard.type("Or lemon.");
        await shown(`${lines(7)}  Or lemon.\n`);
        await workbench.goTo(6, 100);
        await page.keyboard.press("Enter");
        await cursorAt(7, 5);
        await rest();
        await page.keyboard.type("It does.");
        await shown(`${lines(6)}  > It does.\n`);
        await page.keyboard.press("Enter");
        await cursorAt(8, 5);
        await rest();
        await page.keyboard.press("Enter");
        await cursorAt(8, 3);
        await rest();
        await page.keyboard.type("So what?");
        await shown(`  > It does.\n  So what?\n`);
        await workbench.runCommand("File: Revert File");
        await shown(text);
    });

    await checks.check("Tab on a header moves the subthread, as often as it is pressed, and one undo takes each back", async () => {
        await workbench.goTo(12, 5);
        await rest();
        await page.keyboard.press("Tab");
        await shown("    grinder9 6 hours ago\n    Mine did that when the lid was loose.\n      brewster 5 hours ago\n      The lid!");
        await page.keyboard.press("Tab");
        await shown("      grinder9 6 hours ago\n      Mine did that when the lid was loose.\n        brewster 5 hours ago\n");
        await page.keyboard.press("Shift+Tab");
        await page.keyboard.press("Shift+Tab");
        await shown(text);
        await page.keyboard.press("Shift+Tab");
        await shown("\ngrinder9 6 hours ago\nMine did that when the lid was loose.\n  brewster 5 hours ago\n");
        await undo();
    });

    await checks.check("Tab moves the subthread although the cursor has just arrived in the header", async () => {
        const moved = `${lines(11)}    grinder9 6 hours ago\n    Mine did that when the lid was loose.\n      brewster 5 hours ago\n      The lid! As moka_pot would say.\n`;
        // From the body below, from the header of another comment, and from the end of a line; so quickly as nobody can press.
        for (const [from, keys] of [
            [13, ["ArrowUp"]],
            [14, ["ArrowUp", "ArrowUp"]],
            [11, ["ArrowDown", "End"]],
            [11, ["ArrowDown", "ArrowRight", "ArrowRight"]],
        ]) {
            await workbench.goTo(from, 5);
            await rest();
            for (const key of [...keys, "Tab"]) {
                await page.keyboard.press(key);
            }

            await shown(moved);
            await rest();
            await page.keyboard.press("Shift+Tab");
            await shown(text);
        }

        await workbench.goTo(13, 5);
        await rest();
        for (const key of ["ArrowUp", "Tab", "Tab"]) {
            await page.keyboard.press(key);
        }

        await shown("      grinder9 6 hours ago\n      Mine did that when the lid was loose.\n        brewster 5 hours ago\n");
        await page.keyboard.press("Control+z");
        await shown(moved);
        await undo();
    });

    await checks.check("what is typed behind a Tab in a body stands behind it, and keys in a header that has been left do not move it", async () => {
        await workbench.goTo(12, 3);
        await rest();
        for (const key of ["ArrowDown", "Tab", "x", "y"]) {
            await page.keyboard.press(key);
        }

        await shown(`${lines(12)}    xyMine did that`);
        await page.keyboard.press("Tab");
        await page.keyboard.type("z");
        await shown("    xy  zMine did that");
        await workbench.runCommand("File: Revert File");
        await shown(text);
    });

    await checks.check("Tab goes on doing everything else: a suggestion, the stops of a snippet, several cursors, the way out of the editor", async () => {
        await workbench.goTo(18, 100);
        await page.keyboard.press("Enter");
        await rest();
        await page.keyboard.type("quote");
        await page.keyboard.press("Control+Space");
        await page.locator(".suggest-widget .monaco-list-row.focused", { hasText: "quote" }).waitFor({ timeout: 15_000 });
        await page.keyboard.press("Tab");
        await shown("> quoted words\n");
        await page.keyboard.type("zed");
        await page.keyboard.press("Tab");
        await page.keyboard.type("end");
        await shown(/> zed\n *end\n/u);
        await workbench.runCommand("File: Revert File");
        await shown(text);

        await workbench.goTo(12, 3);
        await rest();
        await workbench.runCommand("Add Cursor Below");
        await page.locator(".monaco-editor.focused .cursor").nth(1).waitFor();
        await page.keyboard.press("Tab");
        await shown("    grinder9 6 hours ago\n    Mine did that when the lid was loose.\n    brewster 5 hours ago\n");
        await page.keyboard.press("Escape");
        await undo();

        await workbench.goTo(13, 3);
        await page.keyboard.press("Control+m");
        await page.keyboard.press("Tab");
        await page.locator(".monaco-editor.focused").waitFor({ state: "detached" });
        await workbench.goTo(12, 3);
        await rest();
        await page.keyboard.press("Control+m");
        await shown(text);
    });

    await checks.check("Tab in a body writes blanks, and Shift+Tab takes them away", async () => {
        await workbench.goTo(13, 3);
        await rest();
        await page.keyboard.press("Tab");
        await shown(`${lines(12)}    Mine did that`);
        await page.keyboard.press("Shift+Tab");
        await shown(text);
    });

    await checks.check("a subthread is promoted from the list of refactorings, and one undo takes it back", async () => {
        await workbench.refactor(10, "Promote moka_pot");
        await shown("\n    moka_pot 5 hours ago\n    Two weeks of hard water?\n");
        await undo();
    });

    await checks.check("replies are sorted without a question, and with one undo unsorted", async () => {
        await workbench.refactor(4, "newest first");
        await shown(`${lines(4)}${lines(12, 15)}${lines(5, 11)}`);
        await undo();
    });

    await checks.check("a preview of a refactoring has all that was asked for ticked, and applies it", async () => {
        await workbench.refactor(8, "Redact brewster", "Control+Enter");
        const panel = page.locator(".bulk-edit-panel");
        const changes = panel.locator(".monaco-list-row[aria-level='2']");
        await changes.filter({ hasText: "reads it aloud" }).waitFor();
        await picture("20-refactoring-preview");
        for (const change of await changes.all()) {
            const isDoubtful = (await change.innerText()).includes("reads it aloud");
            assert.strictEqual(await change.getByRole("checkbox").isChecked(), !isDoubtful, await change.innerText());
        }

        await panel.getByRole("button", { name: "Apply" }).click();
        await shown("31 points by person1 9 hours ago\nperson1 8 hours ago\n");
        await shown("Then it is scale. Ask @person1 for vinegar.");
        await shown("  And brewster reads it aloud.\n");
        await page.locator(".monaco-editor .view-line").first().click();
        await undo();
    });

    await checks.check("an author is renamed everywhere where his name is no other word", async () => {
        await workbench.goTo(5, 5);
        await rest();
        await page.keyboard.press("F2");
        await page.locator(".rename-input").waitFor({ state: "visible" });
        await page.locator(".rename-input").fill("mocha");
        await page.keyboard.press("Enter");
        await shown("  mocha 7 hours ago\n");
        await shown("    The lid! As mocha would say.\n");
        await undo();
    });

    await checks.check("a new name for an author can be looked at first, and left", async () => {
        await workbench.goTo(5, 5);
        await rest();
        await page.keyboard.press("F2");
        await page.locator(".rename-input").waitFor({ state: "visible" });
        await page.locator(".rename-input").fill("mocha");
        await page.keyboard.press("Control+Enter");
        const panel = page.locator(".bulk-edit-panel");
        const changes = panel.locator(".monaco-list-row[aria-level='2']");
        await changes.filter({ hasText: "mocha 7 hours ago" }).waitFor({ timeout: 15_000 });
        await changes.filter({ hasText: "mocha would say" }).waitFor();
        await picture("24-rename-preview");
        for (const change of await changes.all()) {
            assert.ok(await change.getByRole("checkbox").isChecked(), await change.innerText());
        }

        await panel.getByRole("button", { name: "Discard" }).click();
        await changes.first().waitFor({ state: "hidden" });
        await workbench.openFile(kettle);
        await shown(text);
    });

    await checks.check("Ctrl+T finds what an author wrote, and who answers him", async () => {
        await page.keyboard.press("Control+t");
        await page.waitForSelector(".quick-input-widget input", { state: "visible" });
        const found = page.locator(".quick-input-list .monaco-list-row");
        await page.keyboard.type("@grinder9");
        await found.filter({ hasText: "@grinder9 · Mine did that" }).waitFor({ timeout: 15_000 });
        await found.filter({ hasText: "@grinder9 · Kettles are" }).waitFor();
        assert.strictEqual(await found.count(), 2);
        await page.locator(".quick-input-widget input").fill("#^grinder9");
        await found.filter({ hasText: "brewster · ^grinder9 · The lid!" }).waitFor({ timeout: 15_000 });
        await found.filter({ hasText: "moka_pot · ^grinder9 · And brewster" }).waitFor();
        await picture("21-search");
        await page.keyboard.press("Escape");
    });

    await checks.check("what is folded stays so while something is written elsewhere, and a header is written half", async () => {
        await workbench.goTo(5);
        await page.keyboard.press("Control+k");
        await page.keyboard.press("Shift+t");
        const isFolded = async () => {
            await rest();
            const numbers = await workbench.visibleLines();
            assert.ok(numbers.includes(3) && !numbers.includes(8), `to be seen: ${numbers}`);
        };
        await isFolded();
        await workbench.goTo(19, 100);
        await page.keyboard.press("Enter");
        for (const piece of ["grinder9", " 5", " hours", " a", "go"]) {
            await page.keyboard.type(piece);
            await isFolded();
        }

        await picture("22-folded-while-writing");
        await workbench.runCommand("File: Revert File");
        await workbench.runCommand("Unfold All");
        await workbench.goTo(1);
        await shown(text);
    });

    await checks.check("the headers of those who are answered stick to the top, also where many replies end in one line", async () => {
        for (const [line, headers] of [
            [7, [1, 3, 5]],
            [11, [1, 3, 5, 8]],
            [15, [1, 3, 12]],
        ]) {
            await workbench.scrollBelow(line);
            // A header that would hide the last line of its own comment sticks no longer.
            const wanted = headers.map((header) => text.split("\n")[header - 1]);
            const stuck = (await page.locator(".sticky-widget .sticky-line-content").allTextContents()).map((row) => row.replaceAll("\u00A0", " "));
            assert.deepStrictEqual(stuck.slice(0, wanted.length), wanted);
        }

        await workbench.goTo(1);
    });

    await checks.check("a click on the line above a header goes to the parent", async () => {
        const settings = JSON.parse(fs.readFileSync(path.join(dataFolder, "data", "User", "settings.json"), "utf8"));
        await workbench.writeSettings({ ...settings, "threadLsp.codeLens.enabled": true });
        await workbench.openFile(kettle);
        await workbench.goTo(1);
        await page.locator(".codelens-decoration a", { hasText: "moka_pot" }).first().waitFor({ timeout: 30_000 });
        await picture("23-code-lens");
        await page.locator(".codelens-decoration a", { hasText: "↑ moka_pot" }).first().click();
        await page.waitForFunction(() => /Ln 5,/u.test(document.querySelector('[id="status.editor.selection"]')?.textContent ?? ""));
        await workbench.writeSettings(settings);
        await workbench.openFile(kettle);
        await page.locator(".codelens-decoration").first().waitFor({ state: "detached" });
    });
}
