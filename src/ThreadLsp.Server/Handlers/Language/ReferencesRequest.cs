using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>textDocument/references</c>.</summary>
public sealed record ReferencesRequest(ReferenceParams Params, RequestContext Context)
    : IRequest<Location[]?>;
