using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/documentLink</c>.</summary>
public sealed record DocumentLinkRequest(DocumentParams Params, RequestContext Context)
    : IRequest<DocumentLink[]>;
