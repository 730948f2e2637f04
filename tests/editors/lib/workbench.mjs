/** The page of VS Code, as a person uses it. */
export class Workbench {
    constructor(page) {
        this.page = page;
    }

    async open(url, fileName) {
        await this.page.goto(url);
        await this.page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
        await this.page.waitForSelector(`.tab[data-resource-name="${fileName}"]`, { timeout: 60_000 });
        await this.page.waitForSelector(".monaco-editor .view-line", { timeout: 60_000 });
    }

    async runCommand(title) {
        await this.openCommand(title);
        await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    }

    /** Runs a command that asks something first. */
    async openCommand(title) {
        await this.page.keyboard.press("F1");
        await this.page.waitForSelector(".quick-input-widget input", { state: "visible" });
        await this.page.keyboard.type(title);
        // Enter runs the line that is chosen: the one wanted can be further down, until the list is that of all that was typed, and after that as well.
        const rows = this.page.locator(".quick-input-list .monaco-list-row");
        await rows.filter({ hasText: title }).first().waitFor();
        await this.page.waitForTimeout(300);
        for (let moves = 0; (await rows.and(this.page.locator(".focused")).filter({ hasText: title }).count()) === 0; moves++) {
            if (moves > 40) {
                throw new Error(`The command ${title} cannot be chosen.`);
            }

            await this.page.keyboard.press("ArrowDown");
            await this.page.waitForTimeout(50);
        }

        await this.page.keyboard.press("Enter");
        await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor({ state: "hidden" });
    }

    /** Opens a file of the workspace, and waits until its text is there. */
    async openFile(fileName) {
        // Not by its name in the palette: that search is a native program, which is not installed.
        const files = this.page.locator(".explorer-viewlet .pane-header", { hasText: /workspace/iu }).first();
        if ((await files.getAttribute("aria-expanded")) !== "true") {
            await files.click();
        }

        await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: fileName }).first().dblclick();
        await this.page.waitForSelector(`.tab.active[data-resource-name="${fileName}"]`);
        await this.page.locator(".monaco-editor .view-line").first().click();
    }

    async goTo(line, column = 1) {
        await this.page.keyboard.press("Control+g");
        await this.page.waitForSelector(".quick-input-widget input", { state: "visible" });
        await this.page.keyboard.type(`${line}:${column}`);
        await this.page.keyboard.press("Enter");
        await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
        // Keys that come before go nowhere.
        await this.page.locator(".monaco-editor.focused").first().waitFor();
    }

    /** Chooses a refactoring for what stands in a line, with the key that applies it or shows it first. */
    async refactor(line, title, key = "Enter") {
        await this.page.locator(".monaco-editor .view-line").first().click();
        await this.goTo(line);
        // What was typed before has come to rest: an answer about an older text is thrown away.
        await this.page.waitForTimeout(500);
        await this.page.keyboard.press("Control+Shift+r");
        const rows = this.page.locator(".action-widget .monaco-list-row");
        await rows.filter({ hasText: title }).first().waitFor({ timeout: 30_000 });
        for (let moves = 0; !(await rows.and(this.page.locator(".focused")).first().innerText()).includes(title); moves++) {
            if (moves > 40) {
                throw new Error(`The refactoring ${title} cannot be chosen.`);
            }

            await this.page.keyboard.press("ArrowDown");
        }

        await this.page.keyboard.press(key);
        await rows.first().waitFor({ state: "hidden" });
    }

    /** Writes the user's settings in their editor: files are not watched, which takes a native program. */
    async writeSettings(settings) {
        await this.runCommand("Preferences: Open User Settings (JSON)");
        await this.page.waitForSelector('.tab.active[data-resource-name="settings.json"]');
        await this.page.locator(".editor-group-container.active .monaco-editor .view-line").first().click();
        // Pasted: what is typed is completed.
        await this.page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(settings));
        await this.page.keyboard.press("Control+a");
        await this.page.keyboard.press("Control+v");
        await this.page.keyboard.press("Control+s");
        await this.page.locator('.tab.active.dirty[data-resource-name="settings.json"]').waitFor({ state: "detached" });
        await this.runCommand("View: Close Editor");
    }

    /** Scrolls until a line is the first one below those that stick to the top. */
    async scrollBelow(line) {
        await this.goTo(1);
        const isThere = () =>
            this.page.evaluate((wanted) => {
                const bottom = document.querySelector(".sticky-widget")?.getBoundingClientRect().bottom ?? 0;
                const numbers = [...document.querySelectorAll(".monaco-editor .margin-view-overlays .line-numbers")];
                const first = numbers
                    .filter((number) => number.getBoundingClientRect().top >= bottom - 1)
                    .map((number) => Number(number.textContent))
                    .sort((left, right) => left - right)[0];
                return first >= wanted;
            }, line);
        while (!(await isThere())) {
            await this.page.keyboard.press("Control+ArrowDown");
            await this.page.waitForTimeout(150);
        }
    }

    /** The rows of the outline, the outer ones first in the order of the text. */
    outlineRows() {
        return this.page.locator(".outline-pane .monaco-list-row");
    }

    problemRows() {
        return this.page.locator(".markers-panel .monaco-list-row");
    }

    /** The line and column the status bar shows. */
    async cursor() {
        const text = await this.page.locator('[id="status.editor.selection"]').innerText();
        const [, line, column] = /Ln (\d+), Col (\d+)/u.exec(text) ?? [];
        return { line: Number(line), column: Number(column) };
    }

    /** The numbers of the lines that are to be seen. */
    async visibleLines() {
        const numbers = await this.page.locator(".monaco-editor .line-numbers").allInnerTexts();
        return numbers.map(Number).filter((number) => number > 0).sort((left, right) => left - right);
    }
}
