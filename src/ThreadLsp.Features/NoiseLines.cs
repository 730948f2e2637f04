using System.Collections.Immutable;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>Finds the lines that a site printed and nobody wrote.</summary>
/// <remarks>
/// A single word such as <c>reply</c> is one of them where others stand beside it, or where the header above has the links of a page; else
/// somebody may have written it.
/// </remarks>
public static class NoiseLines
{
    private const LineFlags Any = LineFlags.Noise | LineFlags.NoiseWord;

    /// <summary>True where a line is noise, or is where one like it stands beside it with nothing but blank lines between.</summary>
    internal static bool MayBe(GreenLine line) => (line.Flags & Any) != LineFlags.None;

    /// <summary>True where a single word would be noise, for it stands below a header with the links of a page. O(log n).</summary>
    internal static bool IsBelowLinks(SyntaxTree tree, int line) =>
        tree.FindHeaderBefore(line) is >= 0 and var header
        && IsLinked(tree.Lines[header])
        && !(tree.FindByline(header) is >= 0 and var byline && byline < line);

    /// <summary>True for a header with the links of a page.</summary>
    internal static bool IsLinked(GreenLine line) =>
        line.Kind == LineKind.Header && (line.Flags & LineFlags.Linked) != LineFlags.None;

    /// <summary>True where the links of the header above do not count below.</summary>
    internal static bool EndsLinks(GreenLine line) =>
        line.Kind is LineKind.Header or LineKind.Byline;

    /// <summary>Runs of such lines, in order: with nothing else between them but blank lines, and within one comment. O(lines).</summary>
    public static ImmutableArray<NoiseRun> FindAll(
        SyntaxTree tree,
        CancellationToken cancellationToken = default
    )
    {
        var runs = ImmutableArray.CreateBuilder<NoiseRun>();
        var (first, last, isSure, isLinked) = (-1, -1, false, false);
        var line = 0;
        foreach (var green in tree.Lines)
        {
            if (MayBe(green))
            {
                isSure = first < 0 ? isLinked : true;
                isSure |= (green.Flags & LineFlags.Noise) != LineFlags.None;
                first = first < 0 ? line : first;
                last = line;
            }
            else if (green.Kind != LineKind.Blank)
            {
                End();
                isLinked = IsLinked(green) || (isLinked && !EndsLinks(green));
            }

            if ((++line & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        End();
        return runs.DrainToImmutable();

        void End()
        {
            if (first >= 0 && isSure)
            {
                runs.Add(new(first, last));
            }

            first = -1;
        }
    }
}
