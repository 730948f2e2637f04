using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/onTypeFormatting</c>.</summary>
public sealed record OnTypeFormattingRequest(
    DocumentOnTypeFormattingParams Params,
    RequestContext Context
) : IRequest<TextEdit[]>;
