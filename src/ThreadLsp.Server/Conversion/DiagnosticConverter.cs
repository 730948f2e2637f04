using ThreadLsp.Protocol;
using ThreadLsp.Server.Capabilities;
using Found = ThreadLsp.Analysis.Diagnostics;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes LSP's diagnostics of those of the analysis.</summary>
internal static class DiagnosticConverter
{
    /// <summary>What editors show beside the code.</summary>
    public const string Source = "threadlsp";

    /// <summary>How many diagnostics of one document are sent: an editor shows no more, and slows down over them.</summary>
    private const int MostDiagnostics = 1_000;

    /// <summary>The diagnostics of a document, errors before the rest where there are too many.</summary>
    public static IReadOnlyList<Diagnostic> Convert(
        IReadOnlyList<Found.Diagnostic> found,
        string uri,
        PositionMapper mapper,
        ClientCapabilities client
    )
    {
        var kept =
            found.Count <= MostDiagnostics
                ? found
                : found.OrderBy(diagnostic => diagnostic.Severity).Take(MostDiagnostics);
        return [.. kept.Select(diagnostic => Convert(diagnostic, uri, mapper, client))];
    }

    /// <summary>One diagnostic.</summary>
    public static Diagnostic Convert(
        Found.Diagnostic diagnostic,
        string uri,
        PositionMapper mapper,
        ClientCapabilities client
    ) =>
        new(
            mapper.ToRange(diagnostic.Span),
            diagnostic.Severity switch
            {
                Found.DiagnosticSeverity.Error => DiagnosticSeverity.Error,
                Found.DiagnosticSeverity.Warning => DiagnosticSeverity.Warning,
                Found.DiagnosticSeverity.Information => DiagnosticSeverity.Information,
                _ => DiagnosticSeverity.Hint,
            },
            diagnostic.Code,
            Source,
            diagnostic.Message,
            client.RelatedInformation && !diagnostic.RelatedLocations.IsEmpty
                ?
                [
                    .. diagnostic.RelatedLocations.Select(
                        related => new DiagnosticRelatedInformation(
                            new Location(uri, mapper.ToRange(related.Span)),
                            related.Message
                        )
                    ),
                ]
                : null,
            client.CodeDescriptions ? DiagnosticPage.Describe(diagnostic.Code) : null
        );
}
