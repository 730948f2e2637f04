using MediatR;
using StreamJsonRpc;
using ThreadLsp.Server.Transport;

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
        AddHandler(handler, CreatePipeline<TRequest, TResult>(method));
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
        AddHandler(handler, CreatePipeline<TRequest, Ack>(method));
        AddNotification(method, access, create);
    }

    /// <summary>A method without an answer that changes the text of a document.</summary>
    public void TextNotification<TParams, TRequest>(
        string method,
        IRequestHandler<TRequest, Ack> handler,
        Func<TParams, RequestContext, TRequest> create
    )
        where TParams : class
        where TRequest : class, ITextNotification
    {
        AddHandler(
            handler,
            CreatePipeline(method, new DesynchronizationBehavior<TRequest>(method))
        );
        AddNotification(method, Access.Mutate, create);
    }

    /// <summary><c>shutdown</c> has no parameters, and its answer is null.</summary>
    public void Shutdown<TRequest>(
        IRequestHandler<TRequest, Ack> handler,
        Func<RequestContext, TRequest> create
    )
        where TRequest : class, IRequest<Ack>
    {
        AddHandler(handler, CreatePipeline<TRequest, Ack>("shutdown"));
        rpc.AddLocalRpcMethod(
            "shutdown",
            (Func<CancellationToken, Task<object?>>)(
                async cancellationToken =>
                {
                    SessionGuard.TakeRequest(session, "shutdown");
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

    private void AddNotification<TParams, TRequest>(
        string method,
        Access access,
        Func<TParams, RequestContext, TRequest> create
    )
        where TParams : class
        where TRequest : class, IRequest<Ack>
    {
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

    /// <summary>What stands around a handler, the outermost first.</summary>
    private IPipelineBehavior<TRequest, TResult>[] CreatePipeline<TRequest, TResult>(
        string method,
        params ReadOnlySpan<IPipelineBehavior<TRequest, TResult>> inner
    ) =>
        [
            new FaultBehavior<TRequest, TResult>(method, session),
            new CancellationBehavior<TRequest, TResult>(),
            new TimingBehavior<TRequest, TResult>(method, session),
            .. inner,
            .. session.Options.Interceptor is { } interceptor
                ? [new InterceptorBehavior<TRequest, TResult>(method, interceptor)]
                : (ReadOnlySpan<IPipelineBehavior<TRequest, TResult>>)[],
        ];

    private void AddHandler<TRequest, TResult>(
        IRequestHandler<TRequest, TResult> handler,
        IPipelineBehavior<TRequest, TResult>[] pipeline
    )
        where TRequest : IRequest<TResult>
    {
        services[typeof(IRequestHandler<TRequest, TResult>)] = handler;
        services[typeof(IEnumerable<IPipelineBehavior<TRequest, TResult>>)] = pipeline;
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
            SessionGuard.TakeRequest(session, method);
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
            catch (LspException)
            {
                // Nobody waits for an answer, and the pipeline has told the log.
            }
        }
    }
}
