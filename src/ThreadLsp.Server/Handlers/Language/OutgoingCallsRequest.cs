using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>callHierarchy/outgoingCalls</c>.</summary>
public sealed record OutgoingCallsRequest(CallHierarchyItemParams Params, RequestContext Context)
    : IRequest<CallHierarchyOutgoingCall[]?>;
