using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Language;

/// <summary><c>typeHierarchy/supertypes</c>.</summary>
public sealed record SupertypesRequest(TypeHierarchyItemParams Params, RequestContext Context)
    : IRequest<TypeHierarchyItem[]?>;
