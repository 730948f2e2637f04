using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What each code means, in whole sentences: the sections of the README beside this file, which is part of the assembly.</summary>
/// <param name="Code">The code: <c>TD1001</c>.</param>
/// <param name="Severity">How much it weighs, in the README's word.</param>
/// <param name="Title">What it says, in one sentence.</param>
/// <param name="Line">The line of its heading in the README, 0-based.</param>
/// <param name="Text">The whole section below its heading, as Markdown with line feeds.</param>
public sealed record DiagnosticDocumentation(
    string Code,
    string Severity,
    string Title,
    int Line,
    string Text
)
{
    private const string Resource = "ThreadLsp.Analysis.Diagnostics.README.md";
    private const string Heading = "## ";
    private const string Separator = " · ";

    private static readonly Lazy<ImmutableArray<DiagnosticDocumentation>> Sections = new(Read);

    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticDocumentation> All => Sections.Value;

    /// <summary>The one with a code, whatever the case of its letters; null where there is no such code.</summary>
    public static DiagnosticDocumentation? Find(string code) =>
        All.FirstOrDefault(section =>
            string.Equals(section.Code, code, StringComparison.OrdinalIgnoreCase)
        );

    private static ImmutableArray<DiagnosticDocumentation> Read()
    {
        using var stream =
            typeof(DiagnosticDocumentation).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(
                $"The resource {Resource} is not in the assembly."
            );
        using var reader = new StreamReader(stream);
        var text = $"\n{reader.ReadToEnd().ReplaceLineEndings("\n")}";
        var parts = text.Split($"\n{Heading}");
        var sections = ImmutableArray.CreateBuilder<DiagnosticDocumentation>(parts.Length - 1);
        var line = parts[0].AsSpan().Count('\n');
        foreach (var section in parts.Skip(1))
        {
            sections.Add(ReadSection(section, line));
            line += section.AsSpan().Count('\n') + 1;
        }

        return sections.MoveToImmutable();
    }

    /// <summary>A heading, a blank line, <c>**severity** · title</c>, and the rest.</summary>
    private static DiagnosticDocumentation ReadSection(string section, int headingLine)
    {
        var parts = section.Split('\n', 4);
        var line = parts[2];
        var separator = line.IndexOf(Separator, StringComparison.Ordinal);
        return new(
            parts[0].Trim(),
            line[..separator].Trim('*'),
            line[(separator + Separator.Length)..],
            headingLine,
            string.Join('\n', parts[2..]).Trim('\n')
        );
    }
}
