import type { Middleware } from "vscode-languageclient/node";

/** The scheme of documents that show a dump as it would be with its nesting written into it. */
export const previewScheme = "threadlsp-nesting";

/** A preview is written or goes away: what is wrong with it is told of the dump alone, and not twice in Problems. */
export const previewMiddleware: Pick<Middleware, "provideDiagnostics"> = {
    provideDiagnostics: (document, previousResultId, token, next) =>
        ("uri" in document ? document.uri : document).scheme === previewScheme ? undefined : next(document, previousResultId, token),
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
