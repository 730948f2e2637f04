import type * as vscode from "vscode";

/** Says that a dump has lost its nesting. */
export const nestingNotRecorded = "TD4001";

/** A code is a word, or a word with a page behind it. */
export function codeOf({ code }: vscode.Diagnostic): string {
    return String(typeof code === "object" ? code.value : code);
}
