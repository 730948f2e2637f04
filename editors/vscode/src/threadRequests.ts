import type * as vscode from "vscode";
import type { Position, Range } from "vscode-languageclient/node";
import type { Server } from "./server";

/** A story or a comment as a line of a tree: what `threadLsp/subthreads` and `threadLsp/path` answer with. */
export interface SubthreadItem {
    readonly kind: "story" | "comment";
    readonly author: string;
    readonly age: string;
    /** The title, or the first words. */
    readonly words: string;
    /** All comments below it. */
    readonly replies: number;
    /** How its parent is known. */
    readonly nesting: "declared" | "stated" | "inferred";
    readonly isUncertain: boolean;
    readonly confidence: number;
    /** How many comments of the wanted author it holds. */
    readonly matches: number;
    /** Its header, or the title. */
    readonly range: Range;
}

export interface SubthreadPage {
    readonly items: readonly SubthreadItem[];
    readonly hasMore: boolean;
}

export interface ThreadPath {
    readonly path: readonly SubthreadItem[];
    readonly omitted: number;
    readonly dialect: "flat" | "indented";
    readonly comments: number;
    readonly declared: number;
    readonly stated: number;
    readonly sure: number;
    readonly uncertain: number;
}

export interface ThreadAuthor {
    readonly name: string;
    readonly comments: number;
    readonly isSubmitter: boolean;
}

/** The longest path that is asked for. */
export const longestPath = 100;

export function askForPath(
    server: Server,
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
): Promise<ThreadPath | undefined> {
    return server.ask("threadLsp/path", { textDocument: name(document), position: plain(position), limit: longestPath }, token);
}

export function askForSubthreads(
    server: Server,
    document: vscode.TextDocument,
    query: { readonly parent?: Position; readonly author?: string; readonly count: number },
): Promise<SubthreadPage | undefined> {
    return server.ask("threadLsp/subthreads", {
        textDocument: name(document),
        parent: query.parent,
        author: query.author,
        count: query.count,
    });
}

export function askForAuthors(server: Server, document: vscode.TextDocument): Promise<readonly ThreadAuthor[] | undefined> {
    return server.ask("threadLsp/authors", { textDocument: name(document) });
}

/** `1 reply`, `2 replies`. */
export function count(number: number, singular: string, plural: string): string {
    return `${number} ${number === 1 ? singular : plural}`;
}

/** `3 hours ago · 2 replies`. */
export function describe(item: SubthreadItem): string {
    const replies = item.kind === "story" ? count(item.replies, "comment", "comments") : count(item.replies, "reply", "replies");
    return item.replies === 0 ? item.age : `${item.age} · ${replies}`;
}

function name(document: vscode.TextDocument): { readonly uri: string } {
    return { uri: document.uri.toString() };
}

function plain({ line, character }: vscode.Position): { readonly line: number; readonly character: number } {
    return { line, character };
}
