namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The dump is malformed.</summary>
    Error,

    /// <summary>Something is doubtful.</summary>
    Warning,

    /// <summary>Something to know.</summary>
    Information,

    /// <summary>Something an editor may show faintly.</summary>
    Hint,
}
