using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Cli.Input;

/// <summary>TD0001, the one diagnostic about bytes: whoever reads a text that is already decoded cannot see it.</summary>
internal static class NotUtf8
{
    /// <summary>TD0001.</summary>
    public static DiagnosticDescriptor Descriptor { get; } =
        new("TD0001", DiagnosticSeverity.Warning, "The file is not UTF-8.");

    /// <summary>The diagnostics of a dump, that about its bytes first.</summary>
    public static IEnumerable<Diagnostic> GetDiagnostics(InputFile file)
    {
        var diagnostics = file.Model.GetDiagnostics(CancellationToken.None);
        return file.InvalidByte is { } invalid
            ? diagnostics.Prepend(
                new(Descriptor, new TextSpan(invalid.TextOffset, 1), invalid.Describe(), [])
            )
            : diagnostics;
    }
}
