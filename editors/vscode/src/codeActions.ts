import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { codeOf, nestingNotRecorded } from "./diagnosticCodes";

/** The light bulb shows the nesting before it is written, as the command does. */
export const codeActionMiddleware: Pick<Middleware, "provideCodeActions" | "resolveCodeAction"> = {
    provideCodeActions: async (document, range, context, token, next) => {
        const actions = await next(document, range, context, token);
        return actions?.map((action) => (action instanceof vscode.CodeAction && writesNesting(action) ? showFirst(action) : action));
    },
    resolveCodeAction: async (action, token, next) => (action.command === undefined ? next(action, token) : action),
};

function writesNesting({ kind, diagnostics }: vscode.CodeAction): boolean {
    return kind?.value === vscode.CodeActionKind.QuickFix.value && diagnostics?.some((diagnostic) => codeOf(diagnostic) === nestingNotRecorded) === true;
}

function showFirst(action: vscode.CodeAction): vscode.CodeAction {
    action.edit = undefined;
    action.command = { command: "threadLsp.writeNesting", title: action.title };
    return action;
}
