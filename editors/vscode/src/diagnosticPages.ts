import * as vscode from "vscode";
import { codeOf } from "./diagnosticCodes";
import { mention } from "./places";

const scheme = "threadlsp-diagnostic";

/** Explains a diagnostic: the part about it of the pages that come with the extension. */
export function registerDiagnosticPages(context: vscode.ExtensionContext): vscode.Disposable {
    const page = vscode.Uri.joinPath(context.extensionUri, "docs", "diagnostics.md");
    return vscode.Disposable.from(
        vscode.workspace.registerTextDocumentContentProvider(scheme, {
            provideTextDocumentContent: async (uri) => cut(new TextDecoder().decode(await vscode.workspace.fs.readFile(page)), uri.path.slice(1).replace(/\.md$/u, "")),
        }),
        vscode.commands.registerCommand("threadLsp.explainDiagnostic", explain),
    );
}

/** The part of the page about a code, from its heading to the next. */
export function cut(page: string, code: string): string {
    const start = page.indexOf(`## ${code}\n`);
    if (start < 0) {
        return `# ${code}\n\nNothing is written about this code.\n`;
    }

    const end = page.indexOf("\n## ", start);
    return `${page.slice(start + 1, end < 0 ? page.length : end).trimEnd()}\n`;
}

/** Explains what is wrong at the cursor; where that is several things, the user says which. */
async function explain(code: unknown): Promise<void> {
    const chosen = typeof code === "string" ? code : await pick();
    if (chosen === undefined) {
        return;
    }

    const uri = vscode.Uri.from({ scheme, path: `/${chosen}.md` });
    try {
        await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
    } catch {
        // Without VS Code's Markdown the words are the same, and plain.
        await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
}

async function pick(): Promise<string | undefined> {
    const editor = vscode.window.activeTextEditor;
    const diagnostics = (editor === undefined ? [] : vscode.languages.getDiagnostics(editor.document.uri)).filter((found) => found.source === "threadlsp");
    const line = editor?.selection.active.line ?? -1;
    const here = diagnostics.filter(({ range }) => range.start.line <= line && line <= range.end.line);
    const items = new Map((here.length > 0 ? here : diagnostics).map((found) => [codeOf(found), found.message]));
    if (items.size === 0) {
        mention("Nothing is wrong with this dump.");
        return undefined;
    }

    const [only] = items.keys();
    return items.size === 1 && here.length > 0
        ? only
        : (
              await vscode.window.showQuickPick(
                  [...items].map(([label, detail]) => ({ label, detail })),
                  { placeHolder: here.length > 0 ? "Several things are wrong here. Explain …" : "Nothing is wrong at the cursor. Elsewhere:" },
              )
          )?.label;
}
