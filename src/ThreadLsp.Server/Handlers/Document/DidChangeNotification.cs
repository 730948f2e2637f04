using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary><c>textDocument/didChange</c>.</summary>
public sealed record DidChangeNotification(
    DidChangeTextDocumentParams Params,
    RequestContext Context
) : ITextNotification
{
    /// <inheritdoc/>
    public string Uri => Params.TextDocument.Uri;
}
