import type { ClientCapabilities, StaticFeature } from "vscode-languageclient/node";

/** The notification that inferred placements are others than those that are shown: the typing has rested. */
export const nestingChanged = "threadLsp/nestingChanged";

/** Tells the server that the extension wants to hear of it: its tree and its path are no part of the protocol, which has no way to ask again for them. */
export function announceNestingChanges(): StaticFeature {
    return {
        fillClientCapabilities: (capabilities: ClientCapabilities) => {
            capabilities.experimental = { ...(capabilities.experimental as object | undefined), threadLsp: { nestingChanged: true } };
        },
        initialize: () => undefined,
        getState: () => ({ kind: "static" }),
        clear: () => undefined,
    };
}
