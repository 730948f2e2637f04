using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>Finds the lines whose colours an edit can have changed.</summary>
public static class SemanticTokenChange
{
    /// <summary>
    /// The lines whose words can differ between two versions; null where all of them can, because it has changed where the first story or
    /// comment stands, or who wrote a story. O(log² n + edit).
    /// </summary>
    public static LineChangeRange? Find(SyntaxTree older, SyntaxTree newer)
    {
        var change = newer.GetChangedLines(older);
        if (
            !HasOwner(newer, change.First)
            || HasByline(older, change.First, change.OldEnd)
            || HasByline(newer, change.First, change.NewEnd)
        )
        {
            return null;
        }

        // A header above, with nothing but blank lines between, may be bare in one of the two; a word there or below may be noise.
        var above = FindContentAbove(newer, change.First);
        var isTold =
            above >= 0
            && (newer.Lines[above].Kind == LineKind.Header || NoiseLines.MayBe(newer.Lines[above]));
        var further = FindEnd(older, newer, change) - change.NewEnd;
        return new(isTold ? above : change.First, change.OldEnd + further, change.NewEnd + further);
    }

    /// <summary>The line of the newer version from which on the lines below a change are told as they were.</summary>
    private static int FindEnd(SyntaxTree older, SyntaxTree newer, LineChangeRange change)
    {
        if (
            NoiseLines.IsBelowLinks(older, change.OldEnd)
            != NoiseLines.IsBelowLinks(newer, change.NewEnd)
        )
        {
            var end = newer.FindNestingLine(change.NewEnd, int.MaxValue);
            return end < 0 ? newer.Lines.Count : end;
        }

        var below = newer.Lines.GetEnumerator(change.NewEnd);
        for (var line = change.NewEnd; below.MoveNext(); line++)
        {
            if (below.Current.Kind != LineKind.Blank)
            {
                return NoiseLines.MayBe(below.Current) ? line + 1 : change.NewEnd;
            }
        }

        return change.NewEnd;
    }

    /// <summary>The last line above that is not blank; -1 where there is none.</summary>
    internal static int FindContentAbove(SyntaxTree tree, int line)
    {
        do
        {
            line--;
        } while (line >= 0 && tree.Lines[line].Kind == LineKind.Blank);

        return line;
    }

    /// <summary>True below the first comment or story.</summary>
    internal static bool HasOwner(SyntaxTree tree, int line) =>
        tree.FindHeaderBefore(line) >= 0 || tree.FindStoryAbove(line) is not null;

    private static bool HasByline(SyntaxTree tree, int firstLine, int endLine) =>
        tree.FindByline(firstLine) is >= 0 and var byline && byline < endLine;
}
