import * as vscode from "vscode";
import { CursorPlace } from "./cursorPlace";
import { registerDiagnosticPages } from "./diagnosticPages";
import { registerFolding } from "./folding";
import { HeaderContext } from "./headerContext";
import { Moving, registerMoving } from "./moving";
import { registerNavigation } from "./navigation";
import { registerPlainTextOffer } from "./plainTextOffer";
import { registerSample } from "./sample";
import { Server } from "./server";
import { registerStatusBar } from "./statusBar";
import { registerSubthreads } from "./subthreads/view";
import { TabKeys } from "./tabKeys";
import { registerWriteNesting } from "./writeNesting";

/** What tests read; nothing of it is promised to other extensions. */
export interface Api {
    /** How long activation took without the start of the server, which nobody waits for. */
    readonly activation: { readonly milliseconds: number; readonly processorMilliseconds: number };
    readonly server: Server;
    readonly place: CursorPlace;
    readonly statusBar: ReturnType<typeof registerStatusBar>;
    readonly subthreads: ReturnType<typeof registerSubthreads>;
    readonly headerContext: HeaderContext;
}

let server: Server | undefined;

/** The server starts with the first thread dump: plain text alone needs none. */
export function activate(context: vscode.ExtensionContext): Api {
    const started = performance.now();
    const processor = process.cpuUsage();
    const output = vscode.window.createOutputChannel("Thread Dump");
    const running = new Server(context, output);
    server = running;
    const place = new CursorPlace(running);
    const statusBar = registerStatusBar(running, place);
    const subthreads = registerSubthreads(running, place);
    const headerContext = new HeaderContext(place);
    const moving = new Moving(running);
    context.subscriptions.push(
        output,
        running,
        place,
        statusBar,
        subthreads,
        headerContext,
        ...registerNavigation(running),
        ...registerFolding(running),
        ...registerMoving(moving),
        new TabKeys(running, headerContext, moving),
        registerPlainTextOffer(),
        registerDiagnosticPages(context),
        registerWriteNesting(running),
        registerSample(context),
        vscode.commands.registerCommand("threadLsp.restartServer", () => running.restart()),
        vscode.commands.registerCommand("threadLsp.showOutput", () => output.show()),
        vscode.workspace.onDidOpenTextDocument(startFor),
    );
    vscode.workspace.textDocuments.forEach(startFor);
    const used = process.cpuUsage(processor);
    return {
        activation: {
            milliseconds: performance.now() - started,
            processorMilliseconds: (used.user + used.system) / 1_000,
        },
        server: running,
        place,
        statusBar,
        subthreads,
        headerContext,
    };

    function startFor(document: vscode.TextDocument): void {
        if (document.languageId === "thread-dump") {
            void running.startOnce();
        }
    }
}

export function deactivate(): Promise<void> | undefined {
    return server?.stop();
}
