using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Diagnostics;

/// <summary>What an editor shows of a version of a document, and what it is to show of a later one while somebody types.</summary>
/// <remarks>
/// What an edit has mended goes at once; what it has broken waits until the typing rests, for most of it is mended again by the next
/// letters. While a header is half typed, so that its comment is gone for a moment, nothing goes or comes outside of its line.
/// </remarks>
/// <param name="Tree">The version.</param>
/// <param name="Diagnostics">What is shown, in the order of the text.</param>
/// <param name="HalfTyped">The line of a header that is being typed; null where none is.</param>
internal sealed record ShownDiagnostics(
    SyntaxTree Tree,
    ImmutableArray<Diagnostic> Diagnostics,
    int? HalfTyped
)
{
    /// <summary>What is shown of a later version at once: of what was shown all that is still true.</summary>
    /// <remarks>O(what the edit can have changed + findings).</remarks>
    public ShownDiagnostics Follow(ThreadModel model)
    {
        var tree = model.Tree;
        if (ReferenceEquals(tree, Tree))
        {
            return this;
        }

        var change = OffsetChange.Of(Tree, tree);
        var moved = Diagnostics.Select(found => Move(found, change)).ToList();
        var kept = Keep(tree, change, moved, model.GetQuickDiagnostics());
        return FindHalfTyped(tree, change) is { } line
            ? new(tree, Join(tree, line, moved, kept), line)
            : new(tree, kept, null);
    }

    /// <summary>What is shown of this version when the typing has rested.</summary>
    /// <param name="found">All that is wrong with it.</param>
    /// <param name="isLong">True when it has rested so long that a header which is half typed is not going to be finished.</param>
    public ShownDiagnostics Settle(ImmutableArray<Diagnostic> found, bool isLong) =>
        HalfTyped is { } line && !isLong
            ? this with
            {
                Diagnostics = Join(Tree, line, Diagnostics, found),
            }
            : new(Tree, found, null);

    /// <summary>A diagnostic where it stands in a later version; what lies within the edit stands where that begins.</summary>
    private static Diagnostic Move(Diagnostic found, OffsetChange change)
    {
        if (change.IsOutside(found))
        {
            return change.Move(found);
        }

        var span = found.Span;
        var start = span.Start > change.Start && span.Start < change.OldEnd ? change.Start : -1;
        start = start < 0 ? change.Move(span).Start : start;
        var end = span.End >= change.OldEnd ? span.End + change.Shift : change.Start;
        return change.Move(
            found with
            {
                RelatedLocations =
                [
                    .. found.RelatedLocations.Where(related => change.IsOutside(related.Span)),
                ],
            }
        ) with
        {
            Span = TextSpan.FromBounds(start, int.Max(start, end)),
        };
    }

    /// <summary>
    /// Those that are found, of which one of the same code was shown in the same line; or, within lines that were changed at once, such as
    /// by a fix that indents them, in one with the same words.
    /// </summary>
    private ImmutableArray<Diagnostic> Keep(
        SyntaxTree tree,
        OffsetChange change,
        List<Diagnostic> shown,
        ImmutableArray<Diagnostic> found
    )
    {
        var isKept = new bool[found.Length];
        var lost = new Dictionary<(string Code, string Place), int>();
        var isOneLine = Tree.GetLineNumber(change.Start) == Tree.GetLineNumber(change.OldEnd);
        var next = 0;
        for (var number = 0; number < shown.Count; number++)
        {
            var diagnostic = shown[number];
            while (next < found.Length && found[next].Span.Start < diagnostic.Span.Start)
            {
                next++;
            }

            var same = next;
            while (
                same < found.Length
                && found[same].Span.Start == diagnostic.Span.Start
                && (isKept[same] || found[same].Code != diagnostic.Code)
            )
            {
                same++;
            }

            if (same < found.Length && found[same].Span.Start == diagnostic.Span.Start)
            {
                isKept[same] = true;
            }
            else
            {
                // Only what stands elsewhere than before is looked for by its line.
                var key = (
                    diagnostic.Code,
                    isOneLine
                        ? DescribeLine(tree, diagnostic)
                        : DescribeWords(Tree, Diagnostics[number])
                );
                lost[key] = lost.GetValueOrDefault(key) + 1;
            }
        }

        for (var i = 0; i < found.Length && lost.Count > 0; i++)
        {
            if (isKept[i])
            {
                continue;
            }

            var key = (
                found[i].Code,
                isOneLine ? DescribeLine(tree, found[i]) : DescribeWords(tree, found[i])
            );
            if (lost.TryGetValue(key, out var count) && count > 0)
            {
                lost[key] = count - 1;
                isKept[i] = true;
            }
        }

        return [.. found.Where((_, number) => isKept[number])];
    }

    private static string DescribeLine(SyntaxTree tree, Diagnostic diagnostic) =>
        tree.GetLineNumber(diagnostic.Span.Start).ToString(CultureInfo.InvariantCulture);

    private static string DescribeWords(SyntaxTree tree, Diagnostic diagnostic) =>
        tree.Text.ToString(tree.GetLineNode(tree.GetLineNumber(diagnostic.Span.Start)).ContentSpan);

    /// <summary>Some diagnostics outside of a line, and others in it.</summary>
    private static ImmutableArray<Diagnostic> Join(
        SyntaxTree tree,
        int line,
        IReadOnlyList<Diagnostic> outside,
        ImmutableArray<Diagnostic> inside
    )
    {
        var (start, end) = (tree.GetLineStart(line), tree.GetLineStart(line + 1));
        return
        [
            .. outside.Where(found => found.Span.Start < start),
            .. inside.Where(found => found.Span.Start >= start && found.Span.Start < end),
            .. outside.Where(found => found.Span.Start >= end),
        ];
    }

    /// <summary>The line that an edit has changed alone, where it is part of a header or of a byline.</summary>
    private int? FindHalfTyped(SyntaxTree tree, OffsetChange change)
    {
        var line = tree.GetLineNumber(change.Start);
        if (
            tree.Lines.Count != Tree.Lines.Count
            || Tree.GetLineNumber(change.OldEnd) != line
            || tree.Lines[line] is not { Kind: LineKind.Text } green
            || green.Flags.HasFlag(LineFlags.Escaped)
        )
        {
            return null;
        }

        var wasHeader = Tree.Lines[line].Kind is LineKind.Header or LineKind.Byline;
        return wasHeader || HalfTyped == line || green.Flags.HasFlag(LineFlags.AlmostHeader)
            ? line
            : null;
    }
}
