using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary><c>textDocument/didOpen</c>.</summary>
public sealed record DidOpenNotification(DidOpenTextDocumentParams Params, RequestContext Context)
    : ITextNotification
{
    /// <inheritdoc/>
    public string Uri => Params.TextDocument.Uri;
}
