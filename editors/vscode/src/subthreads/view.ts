import * as vscode from "vscode";
import type { CursorPlace, Place } from "../cursorPlace";
import { goToItem, mention, show } from "../places";
import type { Server } from "../server";
import { askForAuthors, count } from "../threadRequests";
import { BranchAnswers } from "./branchAnswers";
import { SubthreadTree, type MoreNode, type Node, type SubthreadNode } from "./tree";

/** How often the comment of the cursor is looked for in the tree. */
const mostAttempts = 4;

/** The view of all subthreads in the explorer. It follows the cursor, and can be narrowed to an author. */
export function registerSubthreads(server: Server, place: CursorPlace): vscode.Disposable & { readonly tree: SubthreadTree; readonly answers: BranchAnswers; readonly view: vscode.TreeView<Node> } {
    const tree = new SubthreadTree(server);
    const answers = new BranchAnswers(tree);
    const view = vscode.window.createTreeView("threadLsp.subthreads", { treeDataProvider: answers, showCollapseAll: true });
    let shown: { readonly document: vscode.TextDocument; readonly version: number } | undefined;

    const filter = (author: string | undefined): void => {
        tree.author = author;
        view.message = author === undefined ? undefined : `Subthreads with comments by ${author}`;
        void vscode.commands.executeCommand("setContext", "threadLsp.subthreads.isFiltered", author !== undefined);
    };
    const follow = async (current: Place | undefined): Promise<void> => {
        if (current === undefined) {
            // Another editor in front is no reason to take the tree away; a dump that was closed is.
            if (tree.document?.isClosed === true || server.running === undefined) {
                shown = undefined;
                tree.show(undefined);
            }

            return;
        }

        if (shown?.document !== current.document) {
            await vscode.commands.executeCommand("setContext", "threadLsp.hasDump", true);
            filter(undefined);
        }

        if (shown?.document !== current.document || shown.version !== current.version) {
            shown = { document: current.document, version: current.version };
            tree.show(current.document);
        }

        // It fails where VS Code asks for the tree anew meanwhile; then there is another time to do it.
        for (let times = 0; times < mostAttempts; times++) {
            if (!view.visible) {
                return;
            }

            await answers.settle();
            const isWanted = place.current === current && view.visible && vscode.workspace.getConfiguration("threadLsp").get("subthreads.followCursor", true);
            if (!isWanted || (await reveal(tree, view, current))) {
                return;
            }
        }
    };
    const subscriptions = [
        tree,
        answers,
        view,
        server.onDidChangeNesting((name) => name === tree.document?.uri.toString() && tree.refresh()),
        place.onDidChange((current) => void follow(current)),
        view.onDidChangeVisibility(() => {
            answers.expectQuestions();
            void follow(place.current);
        }),
        ...registerCommands(server, tree, filter),
    ];
    return { tree, answers, view, dispose: () => subscriptions.forEach((subscription) => subscription.dispose()) };
}

/** Selects the comment of the cursor; false where VS Code could not, and may be able to later. */
async function reveal(tree: SubthreadTree, view: vscode.TreeView<Node>, { thread }: Place): Promise<boolean> {
    const nodes = tree.toNodes(thread.path);
    const last = nodes.at(-1);
    if (last === undefined || thread.omitted > 0 || view.selection.some((node) => node.kind === "subthread" && node.id === last.id)) {
        return true;
    }

    try {
        await view.reveal(last, { select: true, focus: false, expand: false });
        return true;
    } catch {
        // It may stand among the replies that are not listed. Or it is not shown, because another author is wanted.
        const truncated = tree.author === undefined ? tree.findTruncated(nodes) : undefined;
        if (truncated !== undefined) {
            tree.showMore(truncated, truncated.item.replies);
        }

        return tree.author !== undefined;
    }
}

function registerCommands(server: Server, tree: SubthreadTree, filter: (author: string | undefined) => void): vscode.Disposable[] {
    const register = <T>(name: string, run: (argument: T) => unknown): vscode.Disposable =>
        vscode.commands.registerCommand(`threadLsp.subthreads.${name}`, run);
    /** Called by a key, there is no line of the tree; then it is the one of the cursor. */
    const withNode = (run: (node: SubthreadNode, document: vscode.TextDocument) => unknown) => (node: SubthreadNode | undefined) =>
        node !== undefined && tree.document !== undefined ? run(node, tree.document) : undefined;
    return [
        register("open", withNode((node, document) => goToItem(document, node.item))),
        register("goToParent", withNode((node, document) => goToItem(document, (node.parent ?? node).item))),
        register("fold", withNode(async (node, document) => {
            await show(document);
            await vscode.commands.executeCommand("editor.fold", { selectionLines: [node.item.range.start.line], levels: 1 });
        })),
        register("copyPath", withNode(async (node) => {
            await vscode.env.clipboard.writeText(writePath(node));
            mention("The path is copied.");
        })),
        register("showMore", (node: MoreNode) => tree.showMore(node.parent)),
        register("filterByAuthor", async (author: unknown) =>
            filter(typeof author === "string" ? author : ((await pickAuthor(server, tree)) ?? tree.author)),
        ),
        register("filterByThisAuthor", withNode((node) => filter(node.item.author))),
        register("clearFilter", () => filter(undefined)),
        register("toggleFollowCursor", async () => {
            const settings = vscode.workspace.getConfiguration("threadLsp");
            const follows = settings.get("subthreads.followCursor", true);
            await settings.update("subthreads.followCursor", !follows, vscode.ConfigurationTarget.Global);
            mention(follows ? "Subthreads stays where it is." : "Subthreads follows the cursor.");
        }),
    ];
}

/** `Title of the story › alice › bob`. */
export function writePath(node: SubthreadNode): string {
    const names: string[] = [];
    for (let above: SubthreadNode | undefined = node; above !== undefined; above = above.parent) {
        names.push(above.item.kind === "story" ? above.item.words : above.item.author);
    }

    return names.reverse().join(" › ");
}

async function pickAuthor(server: Server, tree: SubthreadTree): Promise<string | undefined> {
    const document = tree.document ?? vscode.window.activeTextEditor?.document;
    const authors = document === undefined ? undefined : await askForAuthors(server, document);
    if (authors === undefined || authors.length === 0) {
        mention("There is nobody to choose.");
        return undefined;
    }

    const chosen = await vscode.window.showQuickPick(
        authors.map(({ name, comments, isSubmitter }) => ({
            label: name,
            description: `${count(comments, "comment", "comments")}${isSubmitter ? " · submitted the story" : ""}`,
        })),
        { placeHolder: "Show the subthreads with comments by …" },
    );
    return chosen?.label;
}
