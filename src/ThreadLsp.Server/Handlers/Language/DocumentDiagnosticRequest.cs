using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/diagnostic</c>.</summary>
public sealed record DocumentDiagnosticRequest(
    DocumentDiagnosticParams Params,
    RequestContext Context
) : IRequest<DocumentDiagnosticReport>;
