using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>codeAction/resolve</c>.</summary>
public sealed record ResolveCodeActionRequest(CodeAction Params, RequestContext Context)
    : IRequest<CodeAction>;
