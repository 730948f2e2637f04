using System.Globalization;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;

namespace ThreadLsp.Cli.Commands;

/// <summary>
/// <c>file:line:column: severity code: message</c>, a line for each diagnostic, and a summary. Lines and columns are counted from 1,
/// columns in UTF-16 code units, as editors show them.
/// </summary>
internal sealed class TextCheckReport : ICheckReport
{
    private readonly TerminalWriter output = TerminalWriter.Open();

    /// <inheritdoc/>
    public void Add(InputFile file, CheckCount count)
    {
        var text = file.Model.Tree.Text;
        foreach (var diagnostic in NotUtf8.GetDiagnostics(file))
        {
            count.Add(diagnostic);
            var (line, character) = text.GetLinePosition(diagnostic.Span.Start);
            output
                .Write(Invariant($"{file.Name}:{line + 1}:{character + 1}: "), Styles.Name)
                .Write(
                    $"{GetName(diagnostic.Severity)} {diagnostic.Code}:",
                    Styles.Of(diagnostic.Severity)
                )
                .Write($" {diagnostic.Message}")
                .EndLine();
        }
    }

    /// <inheritdoc/>
    public void AddUnreadable(string name, string problem) { }

    /// <inheritdoc/>
    public void Finish(CheckCount count)
    {
        var severities = Enum.GetValues<DiagnosticSeverity>()
            .Where(severity => count[severity] > 0)
            .Select(severity => Count(count[severity], GetName(severity)));
        var found = string.Join(", ", severities);
        output.Write($"{Count(count.Files, "file")} checked");
        if (count.Files > 0)
        {
            output.Write(": ").Write(found.Length == 0 ? "nothing found" : found, Styles.Name);
        }

        if (count.Unreadable > 0)
        {
            output.Write($"; {Count(count.Unreadable, "file")} could not be read");
        }

        output.EndLine();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private static string GetName(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Information => "note",
            _ => "hint",
        };

    private static string Count(int number, string noun) =>
        Invariant($"{number} {noun}{(number == 1 ? string.Empty : "s")}");

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
