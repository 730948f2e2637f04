using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>codeLens/resolve</c>.</summary>
public sealed record ResolveCodeLensRequest(CodeLens Params, RequestContext Context)
    : IRequest<CodeLens>;
