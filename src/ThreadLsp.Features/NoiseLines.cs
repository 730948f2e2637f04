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
            if ((green.Flags & Any) != LineFlags.None)
            {
                isSure = first < 0 ? isLinked : true;
                isSure |= (green.Flags & LineFlags.Noise) != LineFlags.None;
                first = first < 0 ? line : first;
                last = line;
            }
            else if (green.Kind != LineKind.Blank)
            {
                End();
                isLinked =
                    green.Kind == LineKind.Header
                        ? (green.Flags & LineFlags.Linked) != LineFlags.None
                        : isLinked && green.Kind != LineKind.Byline;
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
