using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Document;

/// <summary><c>textDocument/didSave</c>.</summary>
public sealed record DidSaveNotification(DidSaveTextDocumentParams Params, RequestContext Context)
    : IRequest<Ack>;
