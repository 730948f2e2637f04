using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/completion</c>.</summary>
public sealed record CompletionRequest(TextDocumentPositionParams Params, RequestContext Context)
    : IRequest<CompletionList>;
