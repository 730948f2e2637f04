using ThreadLsp.Protocol;
using ThreadLsp.Server.Handlers.Language;

namespace ThreadLsp.Server.Dispatch;

/// <content>What colours a dump, and what helps to write one.</content>
internal static partial class MethodTable
{
    private static void RegisterWriting(MethodRegistrar methods)
    {
        methods.Request(
            "textDocument/semanticTokens/full",
            Access.Read,
            new SemanticTokensFullHandler(),
            (DocumentParams parameters, RequestContext context) =>
                new SemanticTokensFullRequest(parameters, context)
        );
        methods.Request(
            "textDocument/semanticTokens/full/delta",
            Access.Read,
            new SemanticTokensDeltaHandler(),
            (SemanticTokensDeltaParams parameters, RequestContext context) =>
                new SemanticTokensDeltaRequest(parameters, context)
        );
        methods.Request(
            "textDocument/semanticTokens/range",
            Access.Read,
            new SemanticTokensRangeHandler(),
            (SemanticTokensRangeParams parameters, RequestContext context) =>
                new SemanticTokensRangeRequest(parameters, context)
        );

        methods.Request(
            "textDocument/formatting",
            Access.Read,
            new FormattingHandler(),
            (DocumentFormattingParams parameters, RequestContext context) =>
                new FormattingRequest(parameters, context)
        );
        methods.Request(
            "textDocument/rangeFormatting",
            Access.Read,
            new RangeFormattingHandler(),
            (DocumentRangeFormattingParams parameters, RequestContext context) =>
                new RangeFormattingRequest(parameters, context)
        );
        methods.Request(
            "textDocument/onTypeFormatting",
            Access.Read,
            new OnTypeFormattingHandler(),
            (DocumentOnTypeFormattingParams parameters, RequestContext context) =>
                new OnTypeFormattingRequest(parameters, context)
        );

        methods.Request(
            "textDocument/prepareRename",
            Access.Read,
            new PrepareRenameHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new PrepareRenameRequest(parameters, context)
        );
        methods.Request(
            "textDocument/rename",
            Access.Read,
            new RenameHandler(),
            (RenameParams parameters, RequestContext context) =>
                new RenameRequest(parameters, context)
        );
        methods.Request(
            "textDocument/linkedEditingRange",
            Access.Read,
            new LinkedEditingRangeHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new LinkedEditingRangeRequest(parameters, context)
        );

        methods.Request(
            "textDocument/completion",
            Access.Read,
            new CompletionHandler(),
            (TextDocumentPositionParams parameters, RequestContext context) =>
                new CompletionRequest(parameters, context)
        );
    }
}
