using MediatR;
using StreamJsonRpc;

namespace ThreadLsp.Server.Dispatch;

/// <summary>Ties methods to JSON-RPC on one side and to MediatR on the other, without reflection over methods.</summary>
/// <remarks>
/// Every message becomes a MediatR request that a handler answers; the pipeline behaviours stand between. Requests and responses are
/// classes, because MediatR's generic wrappers exist in the native build for reference types only.
/// </remarks>
internal sealed class MethodRegistrar
{
    private readonly Dictionary<Type, object> services = [];
    private readonly Mediator mediator;
    private readonly JsonRpc rpc;
    private readonly Session session;

    public MethodRegistrar(JsonRpc rpc, Session session)
    {
        this.rpc = rpc;
        this.session = session;
        mediator = new Mediator(type => services[type]);
    }

    /// <summary>A method with an answer.</summary>
    public void Request<TParams, TRequest, TResult>(
        string method,
        Access access,
        IRequestHandler<TRequest, TResult> handler,
        Func<TParams, RequestContext, TRequest> create
    )
        where TParams : class
        where TRequest : class, IRequest<TResult>
        where TResult : class?
    {
        AddHandler(method, handler);
        var entry = new RequestEntry<TParams, TResult>(
            session,
            method,
            access,
            (parameters, context, cancellationToken) =>
                mediator.Send(create(parameters, context), cancellationToken)
        );
        rpc.AddLocalRpcMethod(
            ((Func<TParams, CancellationToken, Task<TResult>>)entry.InvokeAsync).Method,
            entry,
            new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true }
        );
    }

    /// <summary>A method without an answer.</summary>
    public void Notification<TParams, TRequest>(
        string method,
        Access access,
        IRequestHandler<TRequest, Ack> handler,
        Func<TParams, RequestContext, TRequest> create
    )
        where TParams : class
        where TRequest : class, IRequest<Ack>
    {
        AddHandler(method, handler);
        var entry = new NotificationEntry<TParams>(
            session,
            method,
            access,
            (parameters, context) => mediator.Send(create(parameters, context))
        );
        rpc.AddLocalRpcMethod(
            ((Action<TParams>)entry.Invoke).Method,
            entry,
            new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true }
        );
    }

    /// <summary><c>shutdown</c> has no parameters, and its answer is null.</summary>
    public void Shutdown<TRequest>(
        IRequestHandler<TRequest, Ack> handler,
        Func<RequestContext, TRequest> create
    )
        where TRequest : class, IRequest<Ack>
    {
        AddHandler("shutdown", handler);
        rpc.AddLocalRpcMethod(
            "shutdown",
            (Func<CancellationToken, Task<object?>>)(
                async cancellationToken =>
                {
                    SessionGuard.CheckRequest(session, "shutdown");
                    await session
                        .Queue.EnqueueAsync(
                            session,
                            Access.Mutate,
                            (context, token) => mediator.Send(create(context), token),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    return null;
                }
            )
        );
    }

    private void AddHandler<TRequest, TResult>(
        string method,
        IRequestHandler<TRequest, TResult> handler
    )
        where TRequest : IRequest<TResult>
    {
        services[typeof(IRequestHandler<TRequest, TResult>)] = handler;
        services[typeof(IEnumerable<IPipelineBehavior<TRequest, TResult>>)] = (IPipelineBehavior<
            TRequest,
            TResult
        >[])
            [new TimingBehavior<TRequest, TResult>(method, session)];
    }

    private sealed class RequestEntry<TParams, TResult>(
        Session session,
        string method,
        Access access,
        Func<TParams, RequestContext, CancellationToken, Task<TResult>> handle
    )
        where TParams : class
    {
        public Task<TResult> InvokeAsync(TParams parameters, CancellationToken cancellationToken)
        {
            SessionGuard.CheckRequest(session, method);
            return session.Queue.EnqueueAsync(
                session,
                access,
                (context, token) => handle(parameters, context, token),
                cancellationToken
            );
        }
    }

    private sealed class NotificationEntry<TParams>(
        Session session,
        string method,
        Access access,
        Func<TParams, RequestContext, Task<Ack>> handle
    )
        where TParams : class
    {
        public void Invoke(TParams parameters)
        {
            if (session.Phase == SessionPhase.Running || method == "initialized")
            {
                _ = RunAsync(parameters);
            }
            else
            {
                session.Log($"{method} was passed over: the session is not running");
            }
        }

        private async Task RunAsync(TParams parameters)
        {
            try
            {
                await session
                    .Queue.EnqueueAsync(
                        session,
                        access,
                        (context, _) => handle(parameters, context),
                        CancellationToken.None
                    )
                    .ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                session.Log($"{method} failed: {exception}");
            }
        }
    }
}
