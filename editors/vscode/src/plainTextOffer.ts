import * as vscode from "vscode";

const inspectedLines = 5;
const byline = /^\s*\d+ points? by \S+(?: \S+){0,4} (?:just now|.{2,30} ago|on \w{3} \d{1,2}, \d{4})(?:\s*\|.*)?\s*$/u;

/** Offers the language for plain-text files that look like a dump. Never claims a file by its name. */
export function registerPlainTextOffer(): vscode.Disposable {
    const asked = new Set<string>();
    const look = (document: vscode.TextDocument): void => {
        if (document.languageId === "plaintext" && looksLikeDump(document) && !asked.has(document.uri.toString())) {
            asked.add(document.uri.toString());
            void offer(document);
        }
    };
    vscode.workspace.textDocuments.forEach(look);
    return vscode.workspace.onDidOpenTextDocument(look);
}

/** True when one of the first lines is a byline. */
export function looksLikeDump(document: vscode.TextDocument): boolean {
    for (let line = 0; line < Math.min(inspectedLines, document.lineCount); line++) {
        const text = document.lineAt(line).text;
        if (text.length <= 256 && byline.test(text)) {
            return true;
        }
    }

    return false;
}

async function offer(document: vscode.TextDocument): Promise<void> {
    const settings = vscode.workspace.getConfiguration("threadLsp");
    const wish = settings.get<"ask" | "always" | "never">("detectPlainText", "ask");
    if (wish === "never") {
        return;
    }

    if (wish === "ask") {
        const answer = await vscode.window.showInformationMessage(
            "This file looks like a saved discussion. Open it as a thread dump?",
            "Yes",
            "Always",
            "Never",
        );
        if (answer === "Always" || answer === "Never") {
            const value = answer === "Always" ? "always" : "never";
            await settings.update("detectPlainText", value, vscode.ConfigurationTarget.Global);
        }

        if (answer !== "Yes" && answer !== "Always") {
            return;
        }
    }

    await vscode.languages.setTextDocumentLanguage(document, "thread-dump");
}
