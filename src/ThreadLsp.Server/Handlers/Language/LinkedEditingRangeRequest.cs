using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/linkedEditingRange</c>.</summary>
public sealed record LinkedEditingRangeRequest(
    TextDocumentPositionParams Params,
    RequestContext Context
) : IRequest<LinkedEditingRanges?>;
