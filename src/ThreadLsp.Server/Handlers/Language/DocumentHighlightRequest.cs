using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/documentHighlight</c>.</summary>
public sealed record DocumentHighlightRequest(
    TextDocumentPositionParams Params,
    RequestContext Context
) : IRequest<DocumentHighlight[]?>;
