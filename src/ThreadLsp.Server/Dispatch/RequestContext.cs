using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Dispatch;

/// <summary>What a handler works on.</summary>
/// <param name="session">The connection.</param>
/// <param name="documents">The documents as they were at this message's turn.</param>
public sealed class RequestContext(Session session, DocumentSet documents)
{
    /// <summary>The connection.</summary>
    public Session Session => session;

    /// <summary>The documents; what a message that mutates leaves here becomes current when it has succeeded.</summary>
    public DocumentSet Documents { get; set; } = documents;

    /// <summary>Names of documents that were opened, changed or closed; their diagnostics are sent once the change is current.</summary>
    public ICollection<string> Changed { get; } = new List<string>(1);
}
