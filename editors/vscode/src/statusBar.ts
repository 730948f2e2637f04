import * as vscode from "vscode";
import type { CursorPlace, Place } from "./cursorPlace";
import { goTo, reveal, show } from "./places";
import type { Server } from "./server";
import { count, describe, type SubthreadItem, type ThreadPath } from "./threadRequests";

/** More names than this do not fit beside what others show. */
const mostNames = 5;

/** The way to the cursor, and how the nesting of the dump is known; a click leads to an ancestor. */
export function registerStatusBar(server: Server, place: CursorPlace): vscode.Disposable & { readonly text: () => readonly string[] } {
    const path = vscode.window.createStatusBarItem("threadLsp.path", vscode.StatusBarAlignment.Left, 2);
    path.name = "Thread Dump: Path";
    path.command = "threadLsp.goToAncestor";
    const nesting = vscode.window.createStatusBarItem("threadLsp.nesting", vscode.StatusBarAlignment.Left, 1);
    nesting.name = "Thread Dump: Nesting";
    const update = (current: Place | undefined): void => {
        if (server.problem !== undefined) {
            path.hide();
            showProblem(nesting, server.problem);
        } else if (current === undefined) {
            path.hide();
            nesting.hide();
        } else {
            showPath(path, current.thread);
            showNesting(nesting, current.thread);
        }
    };
    const subscriptions = [
        path,
        nesting,
        place.onDidChange(update),
        server.onDidChange(() => server.problem !== undefined && update(undefined)),
        vscode.commands.registerCommand("threadLsp.goToAncestor", () => goToAncestor(place.current)),
    ];
    return {
        text: () => [path.text, nesting.text],
        dispose: () => subscriptions.forEach((subscription) => subscription.dispose()),
    };
}

/** `story › alice › … › carol › dave`. */
export function writePath({ path, omitted }: ThreadPath): string {
    const names = path.map((item) => (item.kind === "story" ? "story" : item.author));
    const shown = omitted === 0 && names.length <= mostNames ? names : [...names.slice(0, 2), "…", ...names.slice(-2)];
    // Authors are strangers: none of them is to become an icon.
    return shown.join(" › ").replaceAll("$(", "$ (");
}

/** `indented · declared`, `flat · inferred 74 sure / 17 uncertain`. */
export function writeNesting({ dialect, stated, sure, uncertain }: ThreadPath): string {
    const sources = [
        ...(stated > 0 ? [`stated ${stated}`] : []),
        ...(sure + uncertain > 0 ? [`inferred ${sure} sure / ${uncertain} uncertain`] : []),
    ];
    return `${dialect} · ${sources.length === 0 ? "declared" : sources.join(", ")}`;
}

function showPath(item: vscode.StatusBarItem, thread: ThreadPath): void {
    const last = thread.path.at(-1);
    if (last === undefined) {
        item.hide();
        return;
    }

    item.text = `$(comment-discussion) ${writePath(thread)}`;
    const depth = thread.path.length + thread.omitted - 1;
    item.tooltip = [
        thread.path[0]?.words ?? "",
        ...(last.kind === "comment" ? [`${last.author}, ${last.age}: level ${depth}, ${count(last.replies, "reply", "replies")} below`] : []),
        "Click to go to one of those above",
    ].join("\n");
    item.show();
}

function showNesting(item: vscode.StatusBarItem, thread: ThreadPath): void {
    const { comments, declared, stated, sure, uncertain } = thread;
    item.text = writeNesting(thread);
    item.tooltip = [
        count(comments, "comment", "comments"),
        ...(declared > 0 ? [`${declared} placed by their indentation`] : []),
        ...(stated > 0 ? [`${stated} placed by what the site printed beside them`] : []),
        ...(sure + uncertain > 0
            ? [
                  `${sure + uncertain} placed by inference: the indentation was lost`,
                  `${uncertain} of them as likely wrong as right`,
                  "Click to write the nesting into the file",
              ]
            : []),
    ].join("\n");
    item.command = sure + uncertain > 0 ? "threadLsp.writeNesting" : undefined;
    item.backgroundColor = undefined;
    item.show();
}

function showProblem(item: vscode.StatusBarItem, problem: string): void {
    item.text = "$(error) Thread Dump";
    item.tooltip = `${problem}\nClick to start it again`;
    item.command = "threadLsp.restartServer";
    item.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
    item.show();
}

/** Shows each ancestor while it is being chosen; without a choice everything is as it was. */
async function goToAncestor(place: Place | undefined): Promise<void> {
    if (place === undefined || place.thread.path.length === 0) {
        return;
    }

    const editor = await show(place.document);
    const before = editor.visibleRanges[0];
    const items = place.thread.path.map((item, level) => ({
        label: `${" ".repeat(Math.min(level, 20) * 2)}$(${item.kind === "story" ? "book" : "comment"}) ${label(item)}`,
        description: describe(item),
        detail: undefined,
        item,
    }));
    const chosen = await vscode.window.showQuickPick(items.reverse(), {
        placeHolder: "Go to the comment, one that it answers, or the story",
        matchOnDescription: true,
        onDidSelectItem: (selected: (typeof items)[number]) => reveal(editor, selected.item.range.start),
    });
    if (chosen !== undefined) {
        goTo(editor, chosen.item.range.start);
    } else if (before !== undefined) {
        editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
    }
}

function label(item: SubthreadItem): string {
    const words = item.kind === "story" ? item.words : [item.author, item.words].filter((part) => part.length > 0).join(" · ");
    return words.replaceAll("$(", "$ (");
}
