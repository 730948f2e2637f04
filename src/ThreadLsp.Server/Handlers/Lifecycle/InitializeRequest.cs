using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Lifecycle;

/// <summary><c>initialize</c>.</summary>
public sealed record InitializeRequest(InitializeParams Params, RequestContext Context)
    : IRequest<InitializeResult>;
