import * as vscode from "vscode";
import type { Server } from "./server";
import { askForPath, type ThreadPath } from "./threadRequests";

/** Where the cursor is: the dump, and the way from its story to the comment there. */
export interface Place {
    readonly document: vscode.TextDocument;
    readonly version: number;
    readonly thread: ThreadPath;
}

/** Long enough that a cursor on its way asks nothing, short enough that one at rest is followed at once. */
const delay = 120;

/** Asks the server where the cursor is whenever it, the text or the editor has changed, once they rest. */
export class CursorPlace implements vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<Place | undefined>();
    private readonly subscriptions: vscode.Disposable[];
    private timer: NodeJS.Timeout | undefined;
    private asking: vscode.CancellationTokenSource | undefined;
    private asked = 0;

    public readonly onDidChange = this.changed.event;

    /** Undefined where no dump is being looked at, or no server runs. */
    public current: Place | undefined;

    public constructor(private readonly server: Server) {
        const isLookedAt = (document: vscode.TextDocument): boolean => document === vscode.window.activeTextEditor?.document;
        this.subscriptions = [
            server.onDidChange(() => this.schedule()),
            server.onDidChangeNesting(() => this.schedule()),
            vscode.window.onDidChangeActiveTextEditor(() => this.schedule()),
            vscode.window.onDidChangeTextEditorSelection((event) => isLookedAt(event.textEditor.document) && this.schedule()),
            vscode.workspace.onDidChangeTextDocument((event) => isLookedAt(event.document) && this.schedule()),
            vscode.workspace.onDidCloseTextDocument((document) => document === this.current?.document && this.schedule()),
        ];
        this.schedule();
    }

    /** How many questions the server has been asked. */
    public get questions(): number {
        return this.asked;
    }

    public dispose(): void {
        clearTimeout(this.timer);
        this.asking?.cancel();
        this.subscriptions.forEach((subscription) => subscription.dispose());
        this.changed.dispose();
    }

    private schedule(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.update(), delay);
    }

    private async update(): Promise<void> {
        this.asking?.cancel();
        const editor = vscode.window.activeTextEditor;
        if (editor === undefined || editor.document.languageId !== "thread-dump" || this.server.running === undefined) {
            this.publish(undefined);
            return;
        }

        const asking = new vscode.CancellationTokenSource();
        this.asking = asking;
        this.asked++;
        const { document, selection } = editor;
        const { version } = document;
        const thread = await askForPath(this.server, document, selection.active, asking.token);
        if (!asking.token.isCancellationRequested) {
            this.publish(thread === undefined ? undefined : { document, version, thread });
        }
    }

    private publish(place: Place | undefined): void {
        this.current = place;
        this.changed.fire(place);
    }
}
