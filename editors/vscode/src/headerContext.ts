import * as vscode from "vscode";
import type { CursorPlace, Place } from "./cursorPlace";

const key = "threadLsp.isOnHeader";

/**
 * Tells VS Code whether the cursor is in the header of a comment: there, Tab moves the subthread.
 *
 * The server says which line is one. A line is what its own words make it, so a header stays one for as long as its words stay, however often it is
 * moved; and the cursor has left it as soon as it is in a line with other words, without asking anybody.
 */
export function registerHeaderContext(place: CursorPlace): vscode.Disposable & { readonly isOnHeader: () => boolean } {
    let header: string | undefined;
    let isOnHeader = false;
    const update = (): void => {
        const now = header !== undefined && wordsAtCursor() === header;
        if (now !== isOnHeader) {
            isOnHeader = now;
            void vscode.commands.executeCommand("setContext", key, now);
        }
    };
    const subscriptions = [
        place.onDidChange((current) => {
            header = readHeader(current) ?? (wordsAtCursor() === header ? header : undefined);
            update();
        }),
        vscode.window.onDidChangeTextEditorSelection(update),
        vscode.window.onDidChangeActiveTextEditor(update),
        vscode.workspace.onDidChangeTextDocument(update),
    ];
    return {
        isOnHeader: () => isOnHeader,
        dispose: () => subscriptions.forEach((subscription) => subscription.dispose()),
    };
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
