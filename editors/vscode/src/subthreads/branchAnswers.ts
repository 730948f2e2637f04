import * as vscode from "vscode";
import type { Node, SubthreadTree } from "./tree";

/** VS Code waits 200 ms for further changes before it asks, and asks for one branch after the other. */
const quietMilliseconds = 350;

/** When it is busy it asks later; a view that is not shown is not asked for at all. */
const longestMilliseconds = 2_000;

/** A question of VS Code that is not answered yet. */
interface Question {
    readonly parent: Node | undefined;
    /** How often all had changed when it was asked. */
    readonly changes: number;
    /** A newer one is about the same branch, or about one around it. */
    isOutdated: boolean;
    /** It made another one outdated, and nothing has been said to have changed since. */
    isAgain: boolean;
}

/**
 * Answers VS Code about the tree, about each branch once at a time.
 *
 * VS Code asks for what is unfolded, and by another way for the branch of a line that is to be revealed. With each question it forgets the lines that it
 * has of the branch, and with the answer it notes them: where both ask before either is answered, it notes the lines of one answer, and fails at those
 * of the other because it has them. So only the newest question is told of lines, in whatever order the answers come; and then all is said to have
 * changed, since the other question may have been that of what is on the screen.
 */
export class BranchAnswers implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<Node | undefined>();
    private readonly subscription: vscode.Disposable;
    private readonly open = new Set<Question>();
    private changes = 0;
    private isAwaited = false;
    private lastChange = 0;

    public readonly onDidChangeTreeData = this.changed.event;

    public constructor(private readonly tree: SubthreadTree) {
        this.subscription = tree.onDidChangeTreeData((node) => this.tell(node));
    }

    /** VS Code is about to ask for what it shows. */
    public expectQuestions(): void {
        this.lastChange = Date.now();
    }

    /** Waits until VS Code has asked for all that it shows, as far as can be known: then a line is revealed without a question again. */
    public async settle(): Promise<void> {
        while (this.open.size > 0 || Date.now() - this.lastChange < (this.isAwaited ? longestMilliseconds : quietMilliseconds)) {
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
    }

    public async getChildren(parent?: Node): Promise<Node[]> {
        const question: Question = { parent, changes: this.changes, isOutdated: false, isAgain: false };
        for (const other of this.open) {
            if (isWithin(other.parent, parent)) {
                other.isOutdated = true;
                question.isAgain ||= other.changes === this.changes;
            }
        }

        this.open.add(question);
        this.isAwaited &&= parent !== undefined;
        try {
            const children = await this.tree.getChildren(parent);
            return question.isOutdated ? [] : children;
        } finally {
            this.open.delete(question);
            this.expectQuestions();
            if (question.isAgain && !question.isOutdated && question.changes === this.changes) {
                // Once VS Code has taken the answer.
                setImmediate(() => this.tell(undefined));
            }
        }
    }

    public getParent(node: Node): Node | undefined {
        return this.tree.getParent(node);
    }

    public getTreeItem(node: Node): vscode.TreeItem {
        return this.tree.getTreeItem(node);
    }

    public dispose(): void {
        this.subscription.dispose();
        this.changed.dispose();
    }

    private tell(node: Node | undefined): void {
        if (node === undefined) {
            this.changes++;
            this.isAwaited = true;
        }

        this.expectQuestions();
        this.changed.fire(node);
    }
}

/** True where one branch is another or a part of it; the first one holds all, and has no node above. */
function isWithin(branch: Node | undefined, other: Node | undefined): boolean {
    if (other?.kind !== "subthread") {
        return other === undefined;
    }

    for (let above = branch; above !== undefined; above = above.parent) {
        if (above.kind === "subthread" && above.id === other.id) {
            return true;
        }
    }

    return false;
}
