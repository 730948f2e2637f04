using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/prepareRename</c>.</summary>
public sealed record PrepareRenameRequest(TextDocumentPositionParams Params, RequestContext Context)
    : IRequest<PrepareRenameResult?>;
