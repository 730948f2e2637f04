using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/codeLens</c>.</summary>
public sealed record CodeLensRequest(DocumentParams Params, RequestContext Context)
    : IRequest<RawJson>;
