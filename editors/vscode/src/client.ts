import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { findServer } from "./serverPath";

/** Starts, stops and restarts the language server. */
export class Server implements vscode.Disposable {
    private client: LanguageClient | undefined;

    public constructor(
        private readonly context: vscode.ExtensionContext,
        public readonly output: vscode.OutputChannel,
    ) {}

    /** The client of a running server; undefined where it could not start, which the user has been told. */
    public get running(): LanguageClient | undefined {
        return this.client?.isRunning() === true ? this.client : undefined;
    }

    public async start(): Promise<void> {
        const server = findServer(this.context);
        if ("problem" in server) {
            await this.tellWhy(`${server.problem}.`);
            return;
        }

        const run = { command: server.path, args: ["lsp", "--stdio"] };
        const serverOptions: ServerOptions = { run, debug: run };
        const clientOptions: LanguageClientOptions = {
            documentSelector: [{ language: "thread-dump" }],
            outputChannel: this.output,
        };
        this.client = new LanguageClient("threadLsp", "Thread Dump", serverOptions, clientOptions);
        try {
            await this.client.start();
        } catch (error) {
            await this.tellWhy(`${server.path} did not start: ${error instanceof Error ? error.message : String(error)}.`);
        }
    }

    public async restart(): Promise<void> {
        await this.stop();
        await this.start();
    }

    public async stop(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        if (client?.needsStop() === true) {
            await client.stop();
        }
    }

    public dispose(): void {
        void this.stop();
    }

    private async tellWhy(reason: string): Promise<void> {
        const message = `Thread Dump: the language server cannot start: ${reason}`;
        this.output.appendLine(message);
        const choice = await Promise.race([
            vscode.window.showErrorMessage(message, "Open Settings", "Show Output"),
            // Nobody may be there to choose; starting up does not wait for that.
            new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 60_000)),
        ]);
        if (choice === "Open Settings") {
            await vscode.commands.executeCommand("workbench.action.openSettings", "threadLsp.server.path");
        } else if (choice === "Show Output") {
            this.output.show();
        }
    }
}
