using MediatR;

namespace ThreadLsp.Server.Dispatch;

/// <summary>A message that changes the text of a document.</summary>
public interface ITextNotification : IRequest<Ack>
{
    /// <summary>The document.</summary>
    string Uri { get; }

    /// <summary>What the handler works on.</summary>
    RequestContext Context { get; }
}
