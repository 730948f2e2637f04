using ThreadLsp.Analysis;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Conversion;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Workspaces;

/// <summary>Makes the report of a document: its diagnostics, or that they are what the client knows.</summary>
internal sealed class DocumentReports
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Session session;
    private readonly CancellationToken cancellationToken;

    /// <param name="session">The connection.</param>
    /// <param name="previous">What the client knows.</param>
    /// <param name="cancellationToken">Ends the search for diagnostics.</param>
    public DocumentReports(
        Session session,
        IEnumerable<PreviousResultId> previous,
        CancellationToken cancellationToken
    )
    {
        (this.session, this.cancellationToken) = (session, cancellationToken);
        foreach (var (uri, value) in previous)
        {
            known[uri] = value;
        }
    }

    /// <summary>The report of a document.</summary>
    /// <param name="uri">Its name.</param>
    /// <param name="version">Its version; null where it is not open.</param>
    /// <param name="stamp">What stands for its content.</param>
    /// <param name="read">Reads it, where it is not what the client knows.</param>
    public WorkspaceDocumentDiagnosticReport Create(
        string uri,
        int? version,
        string stamp,
        Func<ThreadModel?> read
    )
    {
        if (
            known.Remove(uri, out var before)
            && string.Equals(before, stamp, StringComparison.Ordinal)
        )
        {
            return new("unchanged", uri, version, stamp, null);
        }

        return read() is { } model
            ? new("full", uri, version, stamp, Find(model, uri))
            : new("full", uri, version, null, []);
    }

    /// <summary>Reports of documents that the client knows, and that were not asked about: they are gone, and nothing is wrong with them.</summary>
    public IEnumerable<WorkspaceDocumentDiagnosticReport> TakeBackOthers() =>
        known.Keys.Select(uri => new WorkspaceDocumentDiagnosticReport(
            "full",
            uri,
            null,
            null,
            []
        ));

    private IReadOnlyList<Diagnostic> Find(ThreadModel model, string uri) =>
        DiagnosticConverter.Convert(
            model.GetDiagnostics(cancellationToken),
            uri,
            new PositionMapper(model.Tree.Text, session.Client.PositionEncoding),
            session.Client
        );
}
