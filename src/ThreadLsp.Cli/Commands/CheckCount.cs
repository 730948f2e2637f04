using ThreadLsp.Analysis.Diagnostics;

namespace ThreadLsp.Cli.Commands;

/// <summary>What <c>check</c> has seen so far.</summary>
internal sealed class CheckCount
{
    private readonly int[] bySeverity = new int[Enum.GetValues<DiagnosticSeverity>().Length];

    /// <summary>The files that were read.</summary>
    public int Files { get; set; }

    /// <summary>The files that could not be read.</summary>
    public int Unreadable { get; set; }

    /// <summary>The diagnostics of the severity <see cref="DiagnosticSeverity.Error"/>.</summary>
    public int Errors => this[DiagnosticSeverity.Error];

    /// <summary>The diagnostics of a severity.</summary>
    public int this[DiagnosticSeverity severity] => bySeverity[(int)severity];

    /// <summary>Counts a diagnostic.</summary>
    public void Add(Diagnostic diagnostic) => bySeverity[(int)diagnostic.Severity]++;
}
