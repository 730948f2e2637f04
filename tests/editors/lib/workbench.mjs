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
        await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
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
