using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/codeAction</c>.</summary>
public sealed record CodeActionRequest(CodeActionParams Params, RequestContext Context)
    : IRequest<CodeAction[]>;
