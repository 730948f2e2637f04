using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/rangeFormatting</c>.</summary>
public sealed record RangeFormattingRequest(
    DocumentRangeFormattingParams Params,
    RequestContext Context
) : IRequest<TextEdit[]>;
