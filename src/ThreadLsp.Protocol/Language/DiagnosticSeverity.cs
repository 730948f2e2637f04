namespace ThreadLsp.Protocol;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}
