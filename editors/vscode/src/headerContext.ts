import * as vscode from "vscode";
import type { CursorPlace, Place } from "./cursorPlace";

const key = "threadLsp.isOnHeader";

/**
 * Tells VS Code whether the cursor is in the header of a comment: there, Tab moves the subthread.
 *
 * The server says which line is one. A line is what its own words make it, so a header stays one for as long as its words stay, however often it is
 * moved; and the cursor has left it as soon as it is in a line with other words, without asking anybody.
 */
export class HeaderContext implements vscode.Disposable {
    private readonly subscriptions: vscode.Disposable[];
    private header: string | undefined;
    private isTold = false;

    public constructor(place: CursorPlace) {
        const update = (): void => this.update();
        this.subscriptions = [
            place.onDidChange((current) => {
                this.header = readHeader(current) ?? this.words();
                this.update();
            }),
            vscode.window.onDidChangeTextEditorSelection(update),
            vscode.window.onDidChangeActiveTextEditor(update),
            vscode.workspace.onDidChangeTextDocument(update),
        ];
    }

    public isOnHeader(): boolean {
        return this.isTold;
    }

    /** The words of the header that the cursor is in; undefined where it is in none that is known. */
    public words(): string | undefined {
        return this.header !== undefined && wordsAtCursor() === this.header ? this.header : undefined;
    }

    /** The last header that the cursor was in. */
    public last(): string | undefined {
        return this.header;
    }

    /** These are the words of a header. */
    public learn(words: string): void {
        this.header = words;
        this.update();
    }

    public dispose(): void {
        this.subscriptions.forEach((subscription) => subscription.dispose());
    }

    private update(): void {
        const now = this.words() !== undefined;
        if (now !== this.isTold) {
            this.isTold = now;
            void vscode.commands.executeCommand("setContext", key, now);
        }
    }
}

function wordsAtCursor(): string | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.languageId === "thread-dump" ? editor.document.lineAt(editor.selection.active.line).text.trim() : undefined;
}

/** The words of the header that the cursor is in; undefined where it is in none, or the text has changed since. */
function readHeader(place: Place | undefined): string | undefined {
    const comment = place?.thread.path.at(-1);
    const line = vscode.window.activeTextEditor?.selection.active.line;
    const isThere = place !== undefined && comment?.kind === "comment" && comment.range.start.line === line && place.version === place.document.version;
    return isThere ? wordsAtCursor() : undefined;
}
