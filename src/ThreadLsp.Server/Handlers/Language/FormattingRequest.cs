using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/formatting</c>.</summary>
public sealed record FormattingRequest(DocumentFormattingParams Params, RequestContext Context)
    : IRequest<TextEdit[]>;
