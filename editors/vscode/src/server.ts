import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import type { CloseHandlerResult, LanguageClient, LanguageClientOptions } from "vscode-languageclient/node";
import { codeActionMiddleware } from "./codeActions";
import { previewMiddleware } from "./nestingPreview";
import { announceNestingChanges, nestingChanged } from "./nestingChanges";
import { RestartPolicy } from "./restartPolicy";
import { findServer } from "./serverPath";
import { announceTokenNames } from "./tokenNames";

/** How long a server that was told to end may take. */
const patience = 3_000;

/** Starts, stops and restarts the language server. */
export class Server implements vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    private readonly nestingChanged = new vscode.EventEmitter<string>();
    private client: LanguageClient | undefined;
    private child: ChildProcess | undefined;
    private starting: Promise<void> | undefined;

    /** It has started, or has ended. */
    public readonly onDidChange = this.changed.event;

    /** Somebody answers another comment now than was shown while somebody typed; the name of the document. */
    public readonly onDidChangeNesting = this.nestingChanged.event;

    public constructor(
        private readonly context: vscode.ExtensionContext,
        public readonly output: vscode.OutputChannel,
    ) {}

    /** Why there is no server; undefined where it runs, or nobody needs one yet. */
    public problem: string | undefined;

    /** The client of a running server; undefined where it could not start, which the user has been told. */
    public get running(): LanguageClient | undefined {
        return this.client?.isRunning() === true ? this.client : undefined;
    }

    /** The number of the server's process. */
    public get processId(): number | undefined {
        return this.running === undefined ? undefined : this.child?.pid;
    }

    /** Starts it unless that has been done. */
    public startOnce(): Promise<void> {
        return (this.starting ??= this.start());
    }

    public async restart(): Promise<void> {
        await this.stop();
        this.starting = this.start();
        await this.starting;
    }

    public async stop(): Promise<void> {
        const { client, child } = this;
        this.client = undefined;
        if (client?.needsStop() === true) {
            await client.stop().catch((error: unknown) => this.output.appendLine(`The server did not end well: ${describe(error)}`));
        }

        if (child !== undefined && child.exitCode === null && child.signalCode === null) {
            setTimeout(() => child.kill("SIGKILL"), patience).unref();
        }

        this.changed.fire();
    }

    /** Asks the server; undefined where there is none, or where it has no answer. */
    public async ask<T>(method: string, parameters: object, token?: vscode.CancellationToken): Promise<T | undefined> {
        const client = this.running;
        if (client === undefined) {
            return undefined;
        }

        try {
            // A token that is not there would be sent as a second parameter.
            return await (token === undefined ? client.sendRequest<T>(method, parameters) : client.sendRequest<T>(method, parameters, token));
        } catch (error) {
            if (token?.isCancellationRequested !== true && this.running === client) {
                this.output.appendLine(`${method}: ${describe(error)}`);
            }

            return undefined;
        }
    }

    public dispose(): void {
        void this.stop();
        this.changed.dispose();
        this.nestingChanged.dispose();
    }

    private async start(): Promise<void> {
        this.problem = undefined;
        const server = findServer(this.context);
        if ("problem" in server) {
            this.giveUp(`the language server cannot start: ${server.problem}.`);
            return;
        }

        const policy = new RestartPolicy();
        const clientOptions: LanguageClientOptions = {
            documentSelector: [{ language: "thread-dump" }],
            outputChannel: this.output,
            middleware: { ...codeActionMiddleware, ...previewMiddleware },
            markdown: { isTrusted: false, supportHtml: false },
            errorHandler: {
                // What cannot be read or sent ends the connection, and that is what is counted.
                error: () => ({ action: errorActionContinue, handled: true }),
                closed: () => this.decideAfterCrash(policy),
            },
        };
        // Loaded here and not above: it is most of the extension, and nothing needs it before the first dump.
        const { LanguageClient: Client } = await import("vscode-languageclient/node.js");
        this.client = new Client("threadLsp", "Thread Dump", () => this.spawn(server.path), clientOptions);
        this.client.registerFeature(announceTokenNames(this.context));
        this.client.registerFeature(announceNestingChanges());
        this.client.onNotification(nestingChanged, ({ uri }: { readonly uri: string }) => this.nestingChanged.fire(uri));
        this.client.onDidChangeState(() => this.changed.fire());
        try {
            await this.client.start();
        } catch (error) {
            this.client = undefined;
            this.giveUp(`the language server cannot start: ${server.path} did not start: ${describe(error)}.`);
        }
    }

    private async spawn(program: string): Promise<ChildProcess> {
        const { spawn } = await import("node:child_process");
        const child = spawn(program, ["lsp", "--stdio", "--clientProcessId", String(process.pid)], { stdio: "pipe" });
        await new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
        child.on("error", (error) => this.output.appendLine(describe(error)));
        // Writing to a server that has just ended fails; the end itself is what counts.
        child.stdin.on("error", () => undefined);
        this.child = child;
        return child;
    }

    private decideAfterCrash(policy: RestartPolicy): CloseHandlerResult {
        this.changed.fire();
        if (policy.allowsRestart(Date.now())) {
            return { action: closeActionRestart, message: "The server ended unexpectedly and is started again.", handled: true };
        }

        const minutes = RestartPolicy.withinMilliseconds / 60_000;
        const reason = `the language server crashed ${RestartPolicy.mostRestarts + 1} times within ${minutes} minutes and is not started again.`;
        this.giveUp(reason);
        return { action: closeActionDoNotRestart, message: reason, handled: true };
    }

    private giveUp(reason: string): void {
        this.problem = reason;
        this.changed.fire();
        void this.tellWhy(`Thread Dump: ${reason}`);
    }

    private async tellWhy(message: string): Promise<void> {
        this.output.appendLine(message);
        const choice = await vscode.window.showErrorMessage(message, "Restart Server", "Open Settings", "Show Output");
        if (choice === "Restart Server") {
            await this.restart();
        } else if (choice === "Open Settings") {
            await vscode.commands.executeCommand("workbench.action.openSettings", "threadLsp.server.path");
        } else if (choice === "Show Output") {
            this.output.show();
        }
    }
}

// The values of enums that live in the client, which is not loaded when the handler is made.
const errorActionContinue = 1;
const closeActionDoNotRestart = 1;
const closeActionRestart = 2;

function describe(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
