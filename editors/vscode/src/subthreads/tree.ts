import * as vscode from "vscode";
import type { Server } from "../server";
import { askForSubthreads, describe, type SubthreadItem } from "../threadRequests";
import { LineIdentity } from "./lineIdentity";

/** A line of the tree. */
export interface SubthreadNode {
    readonly kind: "subthread";
    readonly id: string;
    /** The number of its line. */
    readonly number: number;
    readonly item: SubthreadItem;
    readonly parent: SubthreadNode | undefined;
}

/** Stands for those that are not listed yet. */
export interface MoreNode {
    readonly kind: "more";
    readonly parent: SubthreadNode | undefined;
}

export type Node = SubthreadNode | MoreNode;

/** How many replies are listed at first. */
const pageSize = 1_000;

/** With no more comments of the wanted author than this, the way to each is unfolded. */
const mostUnfolded = 200;

/** Stories, comments and replies; each branch is asked for when it is unfolded. */
export class SubthreadTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<Node | undefined>();
    private readonly subscription: vscode.Disposable;
    private readonly pages = new Map<string, number>();
    private readonly truncated = new Set<string>();
    private identity = new LineIdentity();
    private wantedAuthor: string | undefined;

    public readonly onDidChangeTreeData = this.changed.event;

    /** The dump it shows. */
    public document: vscode.TextDocument | undefined;

    public constructor(private readonly server: Server) {
        this.subscription = vscode.workspace.onDidChangeTextDocument((event) => {
            if (event.document === this.document) {
                this.identity.edit(event.contentChanges);
            }
        });
    }

    /** Only subthreads with comments of this author are shown; undefined for all. */
    public get author(): string | undefined {
        return this.wantedAuthor;
    }

    public set author(author: string | undefined) {
        this.wantedAuthor = author;
        this.refresh();
    }

    public show(document: vscode.TextDocument | undefined): void {
        if (document !== this.document) {
            this.document = document;
            this.wantedAuthor = undefined;
            this.identity = new LineIdentity();
            this.pages.clear();
        }

        this.refresh();
    }

    public refresh(): void {
        this.truncated.clear();
        this.changed.fire(undefined);
    }

    /** Lists further replies. */
    public showMore(parent: SubthreadNode | undefined, atLeast = 0): void {
        this.pages.set(keyOf(parent), Math.max((this.pages.get(keyOf(parent)) ?? pageSize) * 4, atLeast));
        this.changed.fire(parent);
    }

    /** The first of these that has replies which are not listed. */
    public findTruncated(path: readonly SubthreadNode[]): SubthreadNode | undefined {
        return path.find((node) => this.truncated.has(node.id));
    }

    /** The nodes of a way from the story downwards. */
    public toNodes(path: readonly SubthreadItem[]): readonly SubthreadNode[] {
        const nodes: SubthreadNode[] = [];
        for (const item of path) {
            nodes.push(this.toNode(item, nodes.at(-1)));
        }

        return nodes;
    }

    public async getChildren(parent?: Node): Promise<Node[]> {
        const { document } = this;
        if (document === undefined || parent?.kind === "more") {
            return [];
        }

        // Where it stands now. It is nowhere where it is part of another dump: VS Code asks once more for what it was told of before.
        const line = parent === undefined ? undefined : this.identity.find(parent.number);
        if (parent !== undefined && line === undefined) {
            return [];
        }

        const page = await askForSubthreads(this.server, document, {
            parent: line === undefined ? undefined : { line, character: 0 },
            author: this.wantedAuthor,
            count: this.pages.get(keyOf(parent)) ?? pageSize,
        });
        if (this.document !== document) {
            // Another dump is shown since: its lines have their own numbers.
            return [];
        }

        const nodes: Node[] = (page?.items ?? []).map((item) => this.toNode(item, parent));
        if (page?.hasMore === true) {
            this.truncated.add(keyOf(parent));
            nodes.push({ kind: "more", parent });
        } else {
            this.truncated.delete(keyOf(parent));
        }

        return nodes;
    }

    public getParent(node: Node): Node | undefined {
        return node.parent;
    }

    public getTreeItem(node: Node): vscode.TreeItem {
        return node.kind === "more" ? createMore(node) : this.create(node);
    }

    public dispose(): void {
        this.subscription.dispose();
        this.changed.dispose();
    }

    private toNode(item: SubthreadItem, parent: SubthreadNode | undefined): SubthreadNode {
        // Another choice of authors is another tree: what was unfolded in one says nothing about the other.
        const number = this.identity.at(item.range.start.line);
        return { kind: "subthread", id: `${number}/${this.wantedAuthor ?? ""}`, number, item, parent };
    }

    private create(node: SubthreadNode): vscode.TreeItem {
        const { item } = node;
        const isStory = item.kind === "story";
        const name = isStory ? item.words : item.author;
        const created = new vscode.TreeItem(
            item.author === this.wantedAuthor && !isStory ? { label: name, highlights: [[0, name.length]] } : name,
            this.findState(node),
        );
        created.id = node.id;
        created.description = isStory ? `${item.author} · ${describe(item)}` : [describe(item), item.words].filter((part) => part.length > 0).join(" · ");
        created.tooltip = writeTooltip(node);
        created.iconPath = chooseIcon(item);
        created.contextValue = isStory ? "story" : node.parent === undefined ? "root" : "comment";
        created.accessibilityInformation = { label: `${name}, ${created.description}${item.isUncertain ? ", place uncertain" : ""}` };
        created.command = { command: "threadLsp.subthreads.open", title: "Go to the Header", arguments: [node] };
        return created;
    }

    private findState({ item }: SubthreadNode): vscode.TreeItemCollapsibleState {
        const own = item.kind === "comment" && item.author === this.wantedAuthor ? 1 : 0;
        const isFiltered = this.wantedAuthor !== undefined;
        if (isFiltered ? item.matches <= own : item.replies === 0) {
            return vscode.TreeItemCollapsibleState.None;
        }

        return item.kind === "story" || (isFiltered && item.matches <= mostUnfolded) ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
    }
}

function keyOf(parent: SubthreadNode | undefined): string {
    return parent?.id ?? "";
}

function createMore(node: MoreNode): vscode.TreeItem {
    const more = new vscode.TreeItem("Show more …");
    more.iconPath = new vscode.ThemeIcon("ellipsis");
    more.command = { command: "threadLsp.subthreads.showMore", title: "Show More", arguments: [node] };
    return more;
}

function chooseIcon(item: SubthreadItem): vscode.ThemeIcon {
    return item.kind === "story"
        ? new vscode.ThemeIcon("book")
        : item.isUncertain
          ? new vscode.ThemeIcon("question", new vscode.ThemeColor("list.warningForeground"))
          : new vscode.ThemeIcon(item.nesting === "inferred" ? "comment-draft" : "comment");
}

/** Plain text: a dump comes from strangers. */
function writeTooltip({ item, parent }: SubthreadNode): string {
    if (item.kind === "story") {
        return `${item.words}\nsubmitted by ${item.author} ${describe(item)}`;
    }

    const answered = parent === undefined || parent.item.kind === "story" ? "the story" : parent.item.author;
    const sure = `${Math.round(item.confidence * 100)} % sure`;
    const how = item.nesting === "declared" ? "" : item.nesting === "stated" ? ", as the site says" : `, inferred, ${sure}`;
    return `${item.author}, ${describe(item)}\nanswers ${answered}${how}${item.words.length === 0 ? "" : `\n\n${item.words}`}`;
}
