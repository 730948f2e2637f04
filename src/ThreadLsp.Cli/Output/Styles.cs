using Spectre.Console;
using ThreadLsp.Analysis.Diagnostics;

namespace ThreadLsp.Cli.Output;

/// <summary>The few styles of the program's output; all from the sixteen colours that every terminal theme sets for itself.</summary>
internal static class Styles
{
    /// <summary>What a line is about: an author, a file.</summary>
    public static Style Name { get; } = new(decoration: Decoration.Bold);

    /// <summary>What is read second: ages, counts, the lines of a tree.</summary>
    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    /// <summary>The style of a severity.</summary>
    public static Style Of(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => new(Color.Red, decoration: Decoration.Bold),
            DiagnosticSeverity.Warning => new(Color.Yellow, decoration: Decoration.Bold),
            _ => new(Color.Teal),
        };
}
