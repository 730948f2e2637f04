using MediatR;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Handlers.Thread;

/// <summary><c>threadLsp/authors</c>.</summary>
public sealed record AuthorsRequest(DocumentParams Params, RequestContext Context)
    : IRequest<AuthorItem[]>;
