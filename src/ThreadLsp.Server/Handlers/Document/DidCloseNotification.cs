using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary><c>textDocument/didClose</c>.</summary>
public sealed record DidCloseNotification(DidCloseTextDocumentParams Params, RequestContext Context)
    : IRequest<Ack>;
