import type * as vscode from "vscode";

/**
 * A number for each header that stays with it when lines above are added or taken away: so a tree stays as far unfolded as it is.
 *
 * No two headers have the same number, in whatever dumps: VS Code may still ask for a branch of the dump that was shown before, and fails at a line
 * with the number of one that it has.
 */
export class LineIdentity {
    /** With more changes at once nothing is worth following. */
    private static readonly mostChanges = 100;
    private static last = 0;
    private ids = new Map<number, number>();

    public at(line: number): number {
        let id = this.ids.get(line);
        if (id === undefined) {
            id = ++LineIdentity.last;
            this.ids.set(line, id);
        }

        return id;
    }

    /** The line that has a number now; undefined where it is gone. */
    public find(id: number): number | undefined {
        for (const [line, known] of this.ids) {
            if (known === id) {
                return line;
            }
        }

        return undefined;
    }

    /** Follows changes as the editor reports them: each is relative to the text before all, and the last in the text comes first. */
    public edit(changes: readonly Pick<vscode.TextDocumentContentChangeEvent, "range" | "text">[]): void {
        const moving = changes.filter((change) => movement(change) !== 0);
        if (moving.length > LineIdentity.mostChanges) {
            this.ids.clear();
            return;
        }

        for (const change of moving) {
            this.move(change);
        }
    }

    private move(change: Pick<vscode.TextDocumentContentChangeEvent, "range" | "text">): void {
        const { start, end } = change.range;
        const by = movement(change);
        // Whole lines put before a line, or taken away before it, leave the line itself as it was.
        const isBeforeLine = start.character === 0 && end.character === 0 && (change.text.length === 0 || change.text.endsWith("\n"));
        const moved = new Map<number, number>();
        for (const [line, id] of this.ids) {
            if (line < start.line || (line === start.line && !isBeforeLine)) {
                moved.set(line, id);
            } else if (line > end.line || (line === end.line && isBeforeLine)) {
                moved.set(line + by, id);
            }
        }

        this.ids = moved;
    }
}

function movement({ range, text }: Pick<vscode.TextDocumentContentChangeEvent, "range" | "text">): number {
    return text.split("\n").length - 1 - (range.end.line - range.start.line);
}
