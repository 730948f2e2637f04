namespace ThreadLsp.Protocol;

/// <summary>Something that is wrong at one place.</summary>
public sealed record Diagnostic(
    Range Range,
    DiagnosticSeverity Severity,
    string Code,
    string Source,
    string Message,
    IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation,
    CodeDescription? CodeDescription = null
);
