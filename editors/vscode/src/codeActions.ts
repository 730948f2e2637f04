import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { editNameOf, writtenByPreview } from "./nestingPreview";

/** The light bulb shows the nesting before it is written, as the command does. */
export const codeActionMiddleware: Pick<Middleware, "provideCodeActions" | "resolveCodeAction"> = {
    provideCodeActions: async (document, range, context, token, next) => {
        const actions = await next(document, range, context, token);
        return actions?.map((action) => (action instanceof vscode.CodeAction && writesNesting(action) ? showFirst(action) : action));
    },
    resolveCodeAction: async (action, token, next) => (action.command === undefined ? next(action, token) : action),
};

function writesNesting(action: vscode.CodeAction): boolean {
    return action.kind?.value === vscode.CodeActionKind.QuickFix.value && writtenByPreview.includes(editNameOf(action) ?? "");
}

function showFirst(action: vscode.CodeAction): vscode.CodeAction {
    action.edit = undefined;
    action.command = { command: "threadLsp.writeNesting", title: action.title, arguments: [editNameOf(action)] };
    return action;
}
