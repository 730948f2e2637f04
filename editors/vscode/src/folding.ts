import * as vscode from "vscode";
import { askAtCursor } from "./askAtCursor";
import { mention } from "./places";
import type { Server } from "./server";

/** What the server is asked for, and what is said where there is nothing of it. */
interface Folds {
    readonly what: "toDepth" | "allReplies" | "replies" | "subthread" | "author" | "bodies" | "quotes" | "bareRuns" | "noise";
    readonly depth?: number;
    readonly nothing: string;
}

const commands: Readonly<Record<string, Folds>> = {
    foldReplies: { what: "replies", nothing: "There are no replies to fold here." },
    foldAllReplies: { what: "allReplies", nothing: "No top-level comment has replies." },
    foldSubthread: { what: "subthread", nothing: "There is nothing to fold here." },
    foldAuthor: { what: "author", nothing: "The cursor is in no comment that folds." },
    foldQuotes: { what: "quotes", nothing: "There are no quotes of several lines." },
    foldBodies: { what: "bodies", nothing: "There are no bodies of several lines." },
    foldBareHeaders: { what: "bareRuns", nothing: "No replies without text stand side by side." },
    foldNoise: { what: "noise", nothing: "There is nothing that a page printed." },
};

/** The commands that fold; the server knows which lines. */
export function registerFolding(server: Server): vscode.Disposable[] {
    return [
        ...Object.entries(commands).map(([name, folds]) =>
            vscode.commands.registerCommand(`threadLsp.editor.${name}`, () => fold(server, folds)),
        ),
        vscode.commands.registerCommand("threadLsp.editor.foldToDepth", (depth?: unknown) => foldToDepth(server, depth)),
    ];
}

async function foldToDepth(server: Server, chosen: unknown): Promise<void> {
    const depth = typeof chosen === "number" ? chosen : await askDepth();
    if (depth !== undefined) {
        await vscode.commands.executeCommand("editor.unfoldAll");
        await fold(server, { what: "toDepth", depth, nothing: `No comment stands at depth ${depth} or deeper.` });
    }
}

async function askDepth(): Promise<number | undefined> {
    const typed = await vscode.window.showInputBox({
        title: "Fold to Depth",
        prompt: "From which depth on are comments folded? A top-level comment stands at 0.",
        value: "1",
        validateInput: (value) => (/^[0-9]{1,6}$/u.test(value) ? undefined : "A number from 0 on is expected."),
    });
    return typed === undefined ? undefined : Number(typed);
}

async function fold(server: Server, folds: Folds): Promise<void> {
    const answer = await askAtCursor<number[]>(server, "findFolds", { what: folds.what, depth: folds.depth });
    if (answer === undefined) {
        return;
    }

    const lines = answer.result;
    if (lines.length === 0) {
        mention(folds.nothing);
        return;
    }

    await vscode.commands.executeCommand("editor.fold", { selectionLines: lines, levels: 1 });
}
