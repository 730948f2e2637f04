import type { Middleware } from "vscode-languageclient/node";

/** The scheme of documents that show a dump as it would be with its nesting written into it. */
export const previewScheme = "threadlsp-nesting";

/** A preview is written or goes away: what is wrong with it is told of the dump alone, and not twice in Problems. */
export const previewMiddleware: Pick<Middleware, "provideDiagnostics"> = {
    provideDiagnostics: (document, previousResultId, token, next) =>
        ("uri" in document ? document.uri : document).scheme === previewScheme ? undefined : next(document, previousResultId, token),
};
