using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>typeHierarchy/subtypes</c>.</summary>
public sealed record SubtypesRequest(TypeHierarchyItemParams Params, RequestContext Context)
    : IRequest<TypeHierarchyItem[]?>;
