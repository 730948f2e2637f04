import * as vscode from "vscode";

/** Folds each reply to the comment at the cursor; at the story each top-level comment. */
export function registerFoldReplies(): vscode.Disposable {
    return vscode.commands.registerCommand("threadLsp.editor.foldReplies", foldReplies);
}

async function foldReplies(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) {
        return;
    }

    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        "vscode.executeDocumentSymbolProvider",
        editor.document.uri,
    );
    const replies = findReplies(symbols ?? [], editor.selection.active);
    if (replies.length === 0) {
        vscode.window.setStatusBarMessage("There are no replies to fold here.", 4_000);
        return;
    }

    // From the last to the first: a fold before the others would move none of their lines, but an editor may think so.
    const selectionLines = replies.map((reply) => reply.range.start.line).reverse();
    await vscode.commands.executeCommand("editor.fold", { selectionLines, levels: 1 });
}

/** The children of the innermost symbol whose own lines hold the position. */
function findReplies(symbols: readonly vscode.DocumentSymbol[], position: vscode.Position): readonly vscode.DocumentSymbol[] {
    let around: readonly vscode.DocumentSymbol[] = symbols;
    let found: readonly vscode.DocumentSymbol[] = symbols;
    for (;;) {
        const inner = around.find((symbol) => symbol.range.contains(position));
        if (inner === undefined) {
            return found;
        }

        found = inner.children;
        around = inner.children;
    }
}
