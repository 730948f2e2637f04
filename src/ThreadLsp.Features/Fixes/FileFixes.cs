using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>What mends a whole file: it is offered by name, and made when it is chosen.</summary>
public static class FileFixes
{
    private const string FixAllName = "fixAll";
    private const string Uncertain = "TD4002";

    /// <summary>All that can be mended without a guess.</summary>
    public static FileFix All { get; } =
        new(FixAllName, null, "Mend the indentation without moving a comment");

    /// <summary>TD4001: the nesting that was inferred for a flat dump, as indentation.</summary>
    public static FileFix WriteNesting { get; } =
        new(
            "writeNesting",
            "TD4001",
            "Write the inferred nesting into the file",
            "Indent every comment below the one that it is inferred to answer"
        );

    /// <summary>TD4001: as <see cref="WriteNesting"/>, but of those comments alone whose parent is sure; the dump stays flat.</summary>
    public static FileFix AcceptSure { get; } =
        new(
            "acceptSure",
            WriteNesting.Code,
            "Accept the placements that are sure, and leave the others to be inferred",
            "Indent every comment whose parent is sure"
        );

    /// <summary>What can be done about a diagnostic and its like.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="diagnostics">All of the file.</param>
    public static IEnumerable<FileFix> Find(
        Diagnostic diagnostic,
        ImmutableArray<Diagnostic> diagnostics
    ) =>
        diagnostic.Code == WriteNesting.Code
            ? diagnostics.Any(found => found.Code == Uncertain)
                ? [WriteNesting, AcceptSure]
                : [WriteNesting]
            : CodeFixes.ForAll.Contains(diagnostic.Code)
            && diagnostics.Count(found => found.Code == diagnostic.Code) > 1
                ? [CreateForAll(diagnostic.Code)]
                : [];

    /// <summary>The one with a name; null where there is none.</summary>
    public static FileFix? FindByName(string name) =>
        name == FixAllName ? All
        : name == WriteNesting.Name ? WriteNesting
        : name == AcceptSure.Name ? AcceptSure
        : name.StartsWith($"{FixAllName}.", StringComparison.Ordinal)
        && name[(FixAllName.Length + 1)..] is var code
        && CodeFixes.ForAll.Contains(code)
            ? CreateForAll(code)
        : null;

    /// <summary>What it changes in a version of a dump, in the order of the text.</summary>
    public static ImmutableArray<TextChange> Compute(
        ThreadModel model,
        FileFix fix,
        CancellationToken cancellationToken = default
    ) =>
        fix == WriteNesting ? NestingWriter.Find(model, 0, cancellationToken).Changes
        : fix == AcceptSure
            ? NestingWriter.Find(model, ThreadModel.CertainFrom, cancellationToken).Changes
        : fix.Code is { } code ? FixAll.Find(model, code, cancellationToken)
        : FixAll.Find(model, cancellationToken);

    private static FileFix CreateForAll(string code) =>
        new($"{FixAllName}.{code}", code, $"Mend all of {code} in this file");
}
