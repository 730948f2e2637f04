import * as vscode from "vscode";
import type { Location } from "vscode-languageclient/node";
import { askAtCursor } from "./askAtCursor";
import { goTo, mention } from "./places";
import type { Server } from "./server";

/** The commands that move the cursor; the server knows where to. */
const commands: ReadonlyArray<{ readonly name: string; readonly nowhere: string }> = [
    { name: "goToParent", nowhere: "There is no parent to go to from here." },
    { name: "goToNextSibling", nowhere: "This is the last reply to its parent." },
    { name: "goToPreviousSibling", nowhere: "This is the first reply to its parent." },
    { name: "goToTopLevelComment", nowhere: "The cursor is in no comment." },
    { name: "goToNextTopLevelComment", nowhere: "There is no further top-level comment." },
    { name: "goToPreviousTopLevelComment", nowhere: "There is no earlier top-level comment." },
    { name: "goToFirstReply", nowhere: "Nobody has answered this." },
    { name: "goToStory", nowhere: "This dump has no story at the top." },
];

export function registerNavigation(server: Server): vscode.Disposable[] {
    return commands.map(({ name, nowhere }) =>
        // Not a text-editor command: those are not waited for, and whoever calls one wants to know when the cursor is there.
        vscode.commands.registerCommand(`threadLsp.editor.${name}`, () => go(server, name, nowhere)),
    );
}

async function go(server: Server, name: string, nowhere: string): Promise<void> {
    const answer = await askAtCursor<Location | null>(server, name);
    if (answer === undefined) {
        return;
    }

    const { editor, result: location } = answer;
    if (location === null) {
        mention(nowhere);
        return;
    }

    goTo(editor, location.range.start);
}
