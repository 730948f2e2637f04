import * as path from "node:path";
import * as vscode from "vscode";
import type { CodeAction, WorkspaceEdit } from "vscode-languageclient/node";
import { codeOf, nestingNotRecorded } from "./diagnosticCodes";
import { allNesting, editNameOf, previewScheme } from "./nestingPreview";
import { mention, show } from "./places";
import type { Server } from "./server";
import { askForPath, type ThreadPath } from "./threadRequests";

/** A dump as it would be with its nesting written. */
interface Preview {
    readonly uri: vscode.Uri;
    readonly document: vscode.TextDocument;
    readonly version: number;
    readonly edit: vscode.WorkspaceEdit;
    readonly text: string;
    readonly thread: ThreadPath | undefined;
}

/** Shows a flat dump with its nesting written, and writes it where the user says so. */
export function registerWriteNesting(server: Server): vscode.Disposable {
    const previews = new Map<string, Preview>();
    const changed = new vscode.EventEmitter<vscode.Uri>();
    const write = (uri: vscode.Uri | undefined): Promise<void> => accept(previews.get(String(uri ?? vscode.window.activeTextEditor?.document.uri)));
    return vscode.Disposable.from(
        changed,
        vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
            onDidChange: changed.event,
            provideTextDocumentContent: (uri) => previews.get(uri.toString())?.text,
        }),
        vscode.workspace.onDidCloseTextDocument((document) => previews.delete(document.uri.toString())),
        vscode.commands.registerCommand("threadLsp.writeNesting", async (name: unknown) => {
            const preview = await create(server, typeof name === "string" ? name : allNesting);
            if (preview === undefined) {
                return;
            }

            previews.set(preview.uri.toString(), preview);
            changed.fire(preview.uri);
            await vscode.window.showTextDocument(preview.uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
        }),
        vscode.languages.registerCodeLensProvider(
            { scheme: previewScheme },
            {
                provideCodeLenses: ({ uri }) => {
                    const preview = previews.get(uri.toString());
                    return preview === undefined ? [] : createChoices(preview);
                },
            },
        ),
        vscode.commands.registerCommand("threadLsp.acceptNesting", write),
        vscode.commands.registerCommand("threadLsp.discardNesting", close),
    );
}

async function create(server: Server, name: string): Promise<Preview | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    const client = server.running;
    if (document?.languageId !== "thread-dump" || client === undefined) {
        return undefined;
    }

    const { version } = document;
    const found = await findEdit(server, document, name);
    if (found === undefined) {
        return undefined;
    }

    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(withoutQuestions(found));
    const { dir, name: fileName } = path.posix.parse(document.uri.path);
    return {
        uri: vscode.Uri.from({ scheme: previewScheme, path: path.posix.join(dir.startsWith("/") ? dir : "/", `${fileName} (nested).thread`) }),
        document,
        version,
        edit,
        text: apply(document, edit.get(document.uri)),
        thread: await askForPath(server, document, new vscode.Position(0, 0)),
    };
}

async function findEdit(server: Server, document: vscode.TextDocument, name: string): Promise<WorkspaceEdit | undefined> {
    const said = vscode.languages.getDiagnostics(document.uri).find((diagnostic) => codeOf(diagnostic) === nestingNotRecorded);
    if (said === undefined) {
        mention("This dump records its nesting: there is nothing to write.");
        return undefined;
    }

    const { start, end } = said.range;
    const actions = await server.ask<readonly CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: document.uri.toString() },
        range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
        context: { diagnostics: [], only: ["quickfix"], triggerKind: 1 },
    });
    const offered = actions?.find((action) => editNameOf(action) === name);
    const action = offered === undefined || offered.edit !== undefined ? offered : await server.ask<CodeAction>("codeAction/resolve", offered);
    if (action?.edit === undefined) {
        mention("The nesting cannot be written now.");
    }

    return action?.edit;
}

/** The whole is shown before it is written; VS Code would ask again for each line, and write none that is not ticked. */
function withoutQuestions({ changeAnnotations, ...edit }: WorkspaceEdit): WorkspaceEdit {
    const quiet = Object.entries(changeAnnotations ?? {}).map(([id, annotation]) => [id, { ...annotation, needsConfirmation: false }]);
    return { ...edit, ...(changeAnnotations === undefined ? {} : { changeAnnotations: Object.fromEntries(quiet) }) };
}

function apply(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
    const text = document.getText();
    const parts: string[] = [];
    let from = 0;
    const changes = edits
        .map((edit) => ({ start: document.offsetAt(edit.range.start), end: document.offsetAt(edit.range.end), newText: edit.newText }))
        .sort((left, right) => left.start - right.start);
    for (const { start, end, newText } of changes) {
        parts.push(text.slice(from, start), newText);
        from = end;
    }

    return [...parts, text.slice(from)].join("");
}

/** On the first line of the preview stands what can be done with it. */
function createChoices({ uri, thread }: Preview): vscode.CodeLens[] {
    const first = new vscode.Range(0, 0, 0, 0);
    const lens = (title: string, command = ""): vscode.CodeLens => new vscode.CodeLens(first, { command, title, arguments: [uri] });
    return [
        lens("$(check) Write it into the dump", "threadLsp.acceptNesting"),
        lens("$(close) Leave it", "threadLsp.discardNesting"),
        ...(thread === undefined ? [] : [lens(`${thread.sure} sure, ${thread.uncertain} uncertain`)]),
    ];
}

async function accept(preview: Preview | undefined): Promise<void> {
    if (preview === undefined) {
        return;
    }

    await close(preview.uri);
    const { document, version, edit } = preview;
    if (document.isClosed || document.version !== version) {
        void vscode.window.showWarningMessage("Thread Dump: the dump has changed since the preview was made; nothing was written. Ask for the preview again.");
        return;
    }

    await show(document);
    await vscode.workspace.applyEdit(edit);
}

async function close(uri: vscode.Uri | undefined): Promise<void> {
    const wanted = String(uri ?? vscode.window.activeTextEditor?.document.uri);
    const tabs = vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === previewScheme && tab.input.uri.toString() === wanted);
    await vscode.window.tabGroups.close(tabs);
}
