import type { Middleware } from "vscode-languageclient/node";

/** The scheme of documents that show a dump as it would be with its nesting written into it. */
export const previewScheme = "threadlsp-nesting";

/** The schemes of dumps themselves. What has another is shown beside one: in a diff, or in a preview. */
const dumpSchemes: readonly string[] = ["file", "untitled"];

/** What is wrong with a dump is told of the dump alone, and not again of what a diff or a preview shows of it. */
export const previewMiddleware: Pick<Middleware, "provideDiagnostics"> = {
    provideDiagnostics: (document, previousResultId, token, next) =>
        dumpSchemes.includes(("uri" in document ? document.uri : document).scheme) ? next(document, previousResultId, token) : undefined,
};

/** The server's name for the edit that writes all of the inferred nesting. */
export const allNesting = "writeNesting";

/** The edits that are shown as a whole dump before they are written. */
export const writtenByPreview: readonly string[] = [allNesting, "acceptSure"];

/** The server's name for the edit of an action; none where it brought its edit along. */
export function editNameOf(action: object): string | undefined {
    const data = "data" in action ? action.data : undefined;
    return typeof data === "object" && data !== null && "name" in data ? String(data.name) : undefined;
}
