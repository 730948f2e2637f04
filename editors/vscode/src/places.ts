import * as vscode from "vscode";
import type { SubthreadItem } from "./threadRequests";

/** The editor that shows a document; it is brought to the front. */
export function show(document: vscode.TextDocument, preserveFocus = false): Thenable<vscode.TextEditor> {
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    return vscode.window.showTextDocument(document, { preserveFocus, viewColumn: column });
}

/** Puts the cursor at a place and brings it into view. */
export function goTo(editor: vscode.TextEditor, target: { readonly line: number; readonly character: number }): void {
    const position = new vscode.Position(target.line, target.character);
    editor.selection = new vscode.Selection(position, position);
    reveal(editor, position);
}

/** Brings a place into view. */
export function reveal(editor: vscode.TextEditor, { line, character }: { readonly line: number; readonly character: number }): void {
    editor.revealRange(new vscode.Range(line, character, line, character), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to the header of a comment, or the title of a story. */
export async function goToItem(document: vscode.TextDocument, item: SubthreadItem): Promise<void> {
    goTo(await show(document), item.range.start);
}

/** Something to know, and nothing to decide. */
export function mention(message: string): void {
    vscode.window.setStatusBarMessage(message, 4_000);
}
