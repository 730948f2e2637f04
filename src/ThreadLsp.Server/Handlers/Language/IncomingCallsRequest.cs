using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>callHierarchy/incomingCalls</c>.</summary>
public sealed record IncomingCallsRequest(CallHierarchyItemParams Params, RequestContext Context)
    : IRequest<CallHierarchyIncomingCall[]?>;
