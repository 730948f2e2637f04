import type * as vscode from "vscode";
import type { ClientCapabilities, StaticFeature } from "vscode-languageclient/node";

/** Tells the server of the names that the extension gives coloured words beside those of the protocol, for it uses only names that are known. */
export function announceTokenNames(context: vscode.ExtensionContext): StaticFeature {
    const { semanticTokenTypes, semanticTokenModifiers } = (context.extension.packageJSON as Manifest).contributes;
    return {
        fillClientCapabilities: (capabilities: ClientCapabilities) => {
            const tokens = capabilities.textDocument?.semanticTokens;
            tokens?.tokenTypes.push(...semanticTokenTypes.map(({ id }) => id));
            tokens?.tokenModifiers.push(...semanticTokenModifiers.map(({ id }) => id));
        },
        initialize: () => undefined,
        getState: () => ({ kind: "static" }),
        clear: () => undefined,
    };
}

interface Manifest {
    readonly contributes: Readonly<Record<"semanticTokenTypes" | "semanticTokenModifiers", readonly { readonly id: string }[]>>;
}
