import * as vscode from "vscode";
import type { HeaderContext } from "./headerContext";
import type { Move, Moving } from "./moving";
import type { Server } from "./server";

/** Tab or Shift+Tab, pressed and not yet done. */
interface Press {
    readonly move: Move;
    readonly document: vscode.TextDocument;
    readonly line: number;
    /** The line as it was before, without white space around it. */
    readonly words: string;
    /** VS Code has changed the line, as these keys do anywhere else, and that is not undone. */
    isTyped: boolean;
}

/** The last change of a text. */
interface Change {
    readonly document: vscode.TextDocument;
    readonly version: number;
    readonly event: vscode.TextDocumentContentChangeEvent;
}

const watching = "threadLsp.watchesTabs";

/** Far more than anybody presses while one is being done. */
const mostSteps = 100;

/**
 * Tab and Shift+Tab: on a header they move the subthread, in all other lines they do what they always do.
 *
 * Which of both it is has to be known when the key is pressed, and a cursor that has just arrived may be in a header that VS Code has not been told
 * of. There, VS Code does at once what it always does, in the order in which keys are pressed, and then says so. Where the line was a header, that is
 * undone, and the subthread is moved: so a body never waits for an answer, and a header never keeps the blanks.
 */
export class TabKeys implements vscode.Disposable {
    private readonly subscriptions: vscode.Disposable[];
    private readonly pressed: Press[] = [];
    private lastChange: Change | undefined;
    private undoing: vscode.TextDocument | undefined;
    /** The version after the last of these, or after what has been undone of them: whatever comes behind it is somebody else's. */
    private typedVersion = 0;

    public constructor(
        private readonly server: Server,
        private readonly header: HeaderContext,
        private readonly moving: Moving,
    ) {
        this.subscriptions = [
            vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
                if (reason === vscode.TextDocumentChangeReason.Undo && document === this.undoing) {
                    this.typedVersion = document.version;
                }

                if (document === vscode.window.activeTextEditor?.document && contentChanges.length > 0) {
                    const [event] = contentChanges;
                    this.lastChange = event && contentChanges.length === 1 && reason === undefined ? { document, version: document.version, event } : undefined;
                }
            }),
            vscode.commands.registerCommand("threadLsp.editor.tabOnHeader", (move: Move) => this.pressOnHeader(move)),
            vscode.commands.registerCommand("threadLsp.editor.tabTyped", (move: Move) => this.noteTyped(move)),
        ];
        void vscode.commands.executeCommand("setContext", watching, true);
    }

    public dispose(): void {
        void vscode.commands.executeCommand("setContext", watching, false);
        this.subscriptions.forEach((subscription) => subscription.dispose());
    }

    /** VS Code takes the cursor to be in a header; it may have left it since. */
    private async pressOnHeader(move: Move): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        if (editor === undefined) {
            return;
        }

        const { document } = editor;
        const { active } = editor.selection;
        const words = document.lineAt(active.line).text.trim();
        if (this.header.words() !== undefined || (await this.isHeader(document, words))) {
            await this.press({ move, document, line: active.line, words, isTyped: false });
        } else if (move === "outdentSubthread") {
            await vscode.commands.executeCommand("outdent");
        } else {
            await writeBlanks(editor, active);
        }
    }

    /** VS Code has done what it does anywhere. */
    private async noteTyped(move: Move): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        const change = this.lastChange;
        this.lastChange = undefined;
        if (editor?.document.languageId !== "thread-dump") {
            return;
        }

        const { document, selection } = editor;
        const isLast = change?.document === document && change.version === document.version;
        const line = document.lineAt(selection.active.line);
        const before = isLast ? readBefore(move, line, change.event) : undefined;
        if (before === undefined && move === "indentSubthread") {
            return;
        }

        // What was typed before it, and is not yet undone, stands in the line as well.
        const waiting = this.pressed.at(-1);
        const follows = isLast && waiting?.document === document && waiting.line === line.lineNumber && change.version === this.typedVersion + 1;
        const words = follows ? waiting.words : (before ?? line.text.trim());
        const isTyped = before !== undefined;
        if (isTyped) {
            this.typedVersion = document.version;
        }

        await this.press({ move, document, line: line.lineNumber, words, isTyped });
    }

    private press(press: Press): Promise<void> {
        this.pressed.push(press);
        return this.moving.queue(() => this.work());
    }

    private async work(): Promise<void> {
        for (let steps = 0; steps < mostSteps; steps++) {
            const [press] = this.pressed;
            if (press === undefined) {
                return;
            }

            if (!(await this.isHeader(press.document, press.words))) {
                this.pressed.shift();
                continue;
            }

            const last = this.pressed.filter(({ isTyped }) => isTyped).at(-1);
            if (last === undefined) {
                if (await this.moving.move(press.move)) {
                    this.pressed.shift();
                }
            } else if (last.words !== press.words || last.document.version !== this.typedVersion) {
                // Somebody went on writing: all stays as it is.
                this.pressed.shift();
            } else {
                last.isTyped = false;
                this.undoing = last.document;
                await vscode.commands.executeCommand("undo");
                this.undoing = undefined;
            }
        }

        this.pressed.length = 0;
    }

    private async isHeader(document: vscode.TextDocument, words: string): Promise<boolean> {
        if (vscode.window.activeTextEditor?.document !== document || words.length === 0) {
            return false;
        }

        if (words === this.header.last()) {
            return true;
        }

        const answer = await this.server.ask<{ readonly isHeader: boolean }>("threadLsp/isHeader", { line: words });
        if (answer?.isHeader !== true) {
            return false;
        }

        this.header.learn(words);
        return true;
    }
}

/** Writes up to the next tab stop, at a place that more may have been typed behind since. */
async function writeBlanks(editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
    const size = Number(editor.options.tabSize);
    const before = editor.document.lineAt(place.line).text.slice(0, place.character);
    const column = [...before].reduce((sum, character) => (character === "\t" ? sum + size - (sum % size) : sum + 1), 0);
    const blanks = editor.options.insertSpaces === true ? " ".repeat(size - (column % size)) : "\t";
    for (let times = 0; times < mostSteps && !(await editor.edit((edit) => edit.insert(place, blanks))); times++) {
        // Another key came between.
    }
}

/** The words of a line before a key was pressed; undefined where the change is not that of the key. */
function readBefore(move: Move, line: vscode.TextLine, { range, text }: vscode.TextDocumentContentChangeEvent): string | undefined {
    const isHere = range.isSingleLine && range.start.line === line.lineNumber && /^[ \t]*$/u.test(text);
    if (!isHere) {
        return undefined;
    }

    const { text: words } = line;
    const start = words.slice(0, range.start.character);
    if (move === "indentSubthread") {
        return range.isEmpty && text.length > 0 ? `${start}${words.slice(range.start.character + text.length)}`.trim() : undefined;
    }

    const isUnindented = start.trim().length === 0 && range.end.character - range.start.character > text.length;
    return isUnindented ? words.trim() : undefined;
}
