import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient/node";
import { askAtCursor } from "./askAtCursor";
import { mention } from "./places";
import type { Server } from "./server";

/** A level in, or a level out. */
export type Move = "indentSubthread" | "outdentSubthread";

/** Moves the subthread at the cursor by a level; the server knows which lines that are. */
export class Moving {
    private last: Promise<void> = Promise.resolve();

    public constructor(private readonly server: Server) {}

    /** One after the other: who presses Tab three times means three levels. */
    public queue(work: () => Promise<void>): Promise<void> {
        const done = this.last.then(work);
        // What fails is no reason for the next one not to be done.
        this.last = done.catch(() => undefined);
        return done;
    }

    /** False where something was typed before the answer came, so that nothing has been done. */
    public async move(name: Move): Promise<boolean> {
        const document = vscode.window.activeTextEditor?.document;
        const version = document?.version;
        try {
            const answer = await askAtCursor<WorkspaceEdit | null>(this.server, name, { apply: false });
            if (document?.version !== version) {
                return false;
            }

            return answer?.result ? await vscode.workspace.applyEdit(await answer.client.protocol2CodeConverter.asWorkspaceEdit(answer.result)) : true;
        } catch (error) {
            mention(error instanceof Error ? error.message : String(error));
            return true;
        }
    }
}

/** The commands that move the subthread at the cursor. */
export function registerMoving(moving: Moving): vscode.Disposable[] {
    return (["indentSubthread", "outdentSubthread"] as const).map((name) =>
        vscode.commands.registerCommand(`threadLsp.editor.${name}`, () =>
            moving.queue(async () => {
                await moving.move(name);
            }),
        ),
    );
}
