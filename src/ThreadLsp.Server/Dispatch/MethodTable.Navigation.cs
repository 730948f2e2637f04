using ThreadLsp.Protocol;
using ThreadLsp.Server.Handlers.Language;

namespace ThreadLsp.Server.Dispatch;

/// <content>Ways through a thread.</content>
internal static partial class MethodTable
{
    private static void RegisterNavigation(MethodRegistrar methods)
    {
        methods.Request(
            "textDocument/declaration",
            Access.Read,
            new DeclarationHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new DeclarationRequest(parameters, context)
        );
        methods.Request(
            "textDocument/typeDefinition",
            Access.Read,
            new TypeDefinitionHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new TypeDefinitionRequest(parameters, context)
        );
        methods.Request(
            "textDocument/implementation",
            Access.Read,
            new ImplementationHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new ImplementationRequest(parameters, context)
        );
        methods.Request(
            "textDocument/references",
            Access.Read,
            new ReferencesHandler(),
            (ReferenceParams parameters, RequestContext context) =>
                new ReferencesRequest(parameters, context)
        );
        methods.Request(
            "textDocument/documentHighlight",
            Access.Read,
            new DocumentHighlightHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new DocumentHighlightRequest(parameters, context)
        );
        methods.Request(
            "textDocument/prepareCallHierarchy",
            Access.Read,
            new PrepareCallHierarchyHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new PrepareCallHierarchyRequest(parameters, context)
        );
        methods.Request(
            "callHierarchy/incomingCalls",
            Access.Read,
            new IncomingCallsHandler(),
            (CallHierarchyItemParams parameters, RequestContext context) =>
                new IncomingCallsRequest(parameters, context)
        );
        methods.Request(
            "callHierarchy/outgoingCalls",
            Access.Read,
            new OutgoingCallsHandler(),
            (CallHierarchyItemParams parameters, RequestContext context) =>
                new OutgoingCallsRequest(parameters, context)
        );
        methods.Request(
            "textDocument/codeLens",
            Access.Read,
            new CodeLensHandler(),
            (DocumentParams parameters, RequestContext context) =>
                new CodeLensRequest(parameters, context)
        );
        methods.Request(
            "codeLens/resolve",
            Access.Read,
            new ResolveCodeLensHandler(),
            (CodeLens parameters, RequestContext context) =>
                new ResolveCodeLensRequest(parameters, context)
        );
        methods.Request(
            "textDocument/documentLink",
            Access.Read,
            new DocumentLinkHandler(),
            (DocumentParams parameters, RequestContext context) =>
                new DocumentLinkRequest(parameters, context)
        );
    }
}
