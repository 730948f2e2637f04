using System.Text.Json;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Cli.Commands;

/// <summary>
/// <c>{"files":[{"file","diagnostics":[{"code","severity","line","column","endLine","endColumn","message","related"}]}],"summary"}</c>;
/// a file that could not be read has <c>"error"</c> instead of its diagnostics. Positions are counted from 1, columns in UTF-16 code units.
/// </summary>
internal sealed class JsonCheckReport : ICheckReport
{
    private readonly JsonOutput output = JsonOutput.Open();
    private readonly Utf8JsonWriter writer;

    /// <summary>Begins the report.</summary>
    public JsonCheckReport()
    {
        writer = output.Writer;
        writer.WriteStartObject();
        writer.WriteStartArray("files"u8);
    }

    /// <inheritdoc/>
    public void Add(InputFile file, CheckCount count)
    {
        var text = file.Model.Tree.Text;
        writer.WriteStartObject();
        writer.WriteString("file"u8, file.Name);
        writer.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in NotUtf8.GetDiagnostics(file))
        {
            count.Add(diagnostic);
            WriteDiagnostic(text, diagnostic);
            output.FlushIfLong();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public void AddUnreadable(string name, string problem)
    {
        writer.WriteStartObject();
        writer.WriteString("file"u8, name);
        writer.WriteString("error"u8, problem);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Finish(CheckCount count)
    {
        writer.WriteEndArray();
        writer.WriteStartObject("summary"u8);
        writer.WriteNumber("files"u8, count.Files);
        writer.WriteNumber("unreadable"u8, count.Unreadable);
        foreach (var severity in Enum.GetValues<DiagnosticSeverity>())
        {
            writer.WriteNumber(GetName(severity), count[severity]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private static string GetName(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Information => "information",
            _ => "hint",
        };

    private void WriteDiagnostic(SourceText text, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, diagnostic.Code);
        writer.WriteString("severity"u8, GetName(diagnostic.Severity));
        WriteRange(text, diagnostic.Span);
        writer.WriteString("message"u8, diagnostic.Message);
        writer.WriteStartArray("related"u8);
        foreach (var related in diagnostic.RelatedLocations)
        {
            writer.WriteStartObject();
            WriteRange(text, related.Span);
            writer.WriteString("message"u8, related.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRange(SourceText text, TextSpan span)
    {
        var (line, character) = text.GetLinePosition(span.Start);
        var (endLine, endCharacter) = text.GetLinePosition(span.End);
        writer.WriteNumber("line"u8, line + 1);
        writer.WriteNumber("column"u8, character + 1);
        writer.WriteNumber("endLine"u8, endLine + 1);
        writer.WriteNumber("endColumn"u8, endCharacter + 1);
    }
}
