using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What each code means, in whole sentences: the sections of the README beside this file, which is part of the assembly.</summary>
/// <param name="Code">The code: <c>TD1001</c>.</param>
/// <param name="Severity">How much it weighs, in the README's word.</param>
/// <param name="Title">What it says, in one sentence.</param>
/// <param name="Text">The whole section below its heading, as Markdown with line feeds.</param>
public sealed record DiagnosticDocumentation(
    string Code,
    string Severity,
    string Title,
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
        return [.. text.Split($"\n{Heading}").Skip(1).Select(ReadSection)];
    }

    /// <summary>A heading, a blank line, <c>**severity** · title</c>, and the rest.</summary>
    private static DiagnosticDocumentation ReadSection(string section)
    {
        var parts = section.Split('\n', 4);
        var line = parts[2];
        var separator = line.IndexOf(Separator, StringComparison.Ordinal);
        return new(
            parts[0].Trim(),
            line[..separator].Trim('*'),
            line[(separator + Separator.Length)..],
            string.Join('\n', parts[2..]).Trim('\n')
        );
    }
}
