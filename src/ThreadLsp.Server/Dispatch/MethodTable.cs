using StreamJsonRpc;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Handlers.Document;
using ThreadLsp.Server.Handlers.Language;
using ThreadLsp.Server.Handlers.Lifecycle;
using ThreadLsp.Server.Handlers.Thread;
using ThreadLsp.Server.Handlers.Workspace;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Dispatch;

/// <summary>The one list of all methods: name, access, request, handler.</summary>
internal static partial class MethodTable
{
    /// <summary>Ties every method to its handler.</summary>
    public static void Register(JsonRpc rpc, Session session)
    {
        var methods = new MethodRegistrar(rpc, session);

        methods.Request(
            "initialize",
            Access.Mutate,
            new InitializeHandler(),
            (InitializeParams parameters, RequestContext context) =>
                new InitializeRequest(parameters, context)
        );
        methods.Notification(
            "initialized",
            Access.Read,
            new InitializedHandler(),
            (InitializedParams parameters, RequestContext context) =>
                new InitializedNotification(parameters, context)
        );
        methods.Notification(
            "$/setTrace",
            Access.Read,
            new SetTraceHandler(),
            (SetTraceParams parameters, RequestContext context) =>
                new SetTraceNotification(parameters, context)
        );
        methods.Shutdown(new ShutdownHandler(), context => new ShutdownRequest(context));
        rpc.AddLocalRpcMethod("exit", (Action)(() => _ = ExitAsync(session)));

        methods.TextNotification(
            "textDocument/didOpen",
            new DidOpenHandler(),
            (DidOpenTextDocumentParams parameters, RequestContext context) =>
                new DidOpenNotification(parameters, context)
        );
        methods.TextNotification(
            "textDocument/didChange",
            new DidChangeHandler(),
            (DidChangeTextDocumentParams parameters, RequestContext context) =>
                new DidChangeNotification(parameters, context)
        );
        methods.Notification(
            "textDocument/didClose",
            Access.Mutate,
            new DidCloseHandler(),
            (DidCloseTextDocumentParams parameters, RequestContext context) =>
                new DidCloseNotification(parameters, context)
        );
        methods.Notification(
            "textDocument/didSave",
            Access.Read,
            new DidSaveHandler(),
            (DidSaveTextDocumentParams parameters, RequestContext context) =>
                new DidSaveNotification(parameters, context)
        );

        methods.Request(
            "textDocument/documentSymbol",
            Access.Read,
            new DocumentSymbolHandler(),
            (DocumentParams parameters, RequestContext context) =>
                new DocumentSymbolRequest(parameters, context)
        );
        methods.Request(
            "textDocument/foldingRange",
            Access.Read,
            new FoldingRangeHandler(),
            (DocumentParams parameters, RequestContext context) =>
                new FoldingRangeRequest(parameters, context)
        );
        methods.Request(
            "textDocument/definition",
            Access.Read,
            new DefinitionHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new DefinitionRequest(parameters, context)
        );
        methods.Request(
            "textDocument/prepareTypeHierarchy",
            Access.Read,
            new PrepareTypeHierarchyHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new PrepareTypeHierarchyRequest(parameters, context)
        );
        methods.Request(
            "typeHierarchy/supertypes",
            Access.Read,
            new SupertypesHandler(),
            (TypeHierarchyItemParams parameters, RequestContext context) =>
                new SupertypesRequest(parameters, context)
        );
        methods.Request(
            "typeHierarchy/subtypes",
            Access.Read,
            new SubtypesHandler(),
            (TypeHierarchyItemParams parameters, RequestContext context) =>
                new SubtypesRequest(parameters, context)
        );
        methods.Request(
            "textDocument/hover",
            Access.Read,
            new HoverHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new HoverRequest(parameters, context)
        );
        methods.Request(
            "textDocument/selectionRange",
            Access.Read,
            new SelectionRangeHandler(),
            (SelectionRangeParams parameters, RequestContext context) =>
                new SelectionRangeRequest(parameters, context)
        );
        methods.Request(
            "textDocument/diagnostic",
            Access.Read,
            new DocumentDiagnosticHandler(),
            (DocumentDiagnosticParams parameters, RequestContext context) =>
                new DocumentDiagnosticRequest(parameters, context)
        );

        methods.Request(
            "textDocument/inlayHint",
            Access.Read,
            new InlayHintHandler(),
            (InlayHintParams parameters, RequestContext context) =>
                new InlayHintRequest(parameters, context)
        );
        methods.Request(
            "textDocument/codeAction",
            Access.Read,
            new CodeActionHandler(),
            (CodeActionParams parameters, RequestContext context) =>
                new CodeActionRequest(parameters, context)
        );
        methods.Request(
            "codeAction/resolve",
            Access.Read,
            new ResolveCodeActionHandler(),
            (CodeAction parameters, RequestContext context) =>
                new ResolveCodeActionRequest(parameters, context)
        );

        methods.Request(
            "threadLsp/subthreads",
            Access.Read,
            new SubthreadsHandler(),
            (SubthreadsParams parameters, RequestContext context) =>
                new SubthreadsRequest(parameters, context)
        );
        methods.Request(
            "threadLsp/path",
            Access.Read,
            new ThreadPathHandler(),
            (ThreadPathParams parameters, RequestContext context) =>
                new ThreadPathRequest(parameters, context)
        );
        methods.Request(
            "threadLsp/authors",
            Access.Read,
            new AuthorsHandler(),
            (DocumentParams parameters, RequestContext context) =>
                new AuthorsRequest(parameters, context)
        );
        methods.Request(
            "threadLsp/isHeader",
            Access.Read,
            new HeaderHandler(),
            (HeaderParams parameters, RequestContext context) =>
                new HeaderRequest(parameters, context)
        );

        RegisterNavigation(methods);

        methods.Request(
            "workspace/executeCommand",
            Access.Read,
            new ExecuteCommandHandler(),
            (ExecuteCommandParams parameters, RequestContext context) =>
                new ExecuteCommandRequest(parameters, context)
        );

        RegisterWriting(methods);
        RegisterWorkspace(methods);
        rpc.AddLocalRpcMethod(LspMessageHandler.MalformedMethod, (Action)AnswerMalformed);
    }

    /// <summary>In its turn: what was said before it is done first.</summary>
    private static Task<Ack> ExitAsync(Session session) =>
        session.Queue.EnqueueAsync(
            session,
            Access.Mutate,
            (_, _) =>
            {
                session.End("the client said exit");
                return Ack.Done;
            },
            CancellationToken.None
        );

    private static void AnswerMalformed() =>
        throw new LspException(
            LspErrorCodes.ParseError,
            "The body of the message is no JSON-RPC message."
        );
}
