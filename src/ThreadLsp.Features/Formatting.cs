using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Indents a dump by its nesting: one unit for each level, bodies at the column of their headers or as far right of it as they stood.</summary>
/// <remarks>
/// Invariant: only indentation changes, everybody answers whom he answered before, and what has been formatted is not changed again. A
/// dump that does not record its nesting is left alone: nothing in it says where a comment is to stand.
/// </remarks>
public static class Formatting
{
    /// <summary>What formats the whole dump, in the order of the text; O(n).</summary>
    public static ImmutableArray<TextChange> Format(ThreadModel model, FormattingStyle style)
    {
        if (model.IsNestingInferred)
        {
            return [];
        }

        var tree = model.Tree;
        var (changes, later) = KeepKinds(tree, Indent(tree, 0, tree.Lines.Count, style), 0);

        // Where no comment is indented afterwards, the dump would be taken for one that has lost its nesting.
        return later.Dialect == Dialect.Indented
            ? changes
            : DirectiveChange.Ensure(tree, changes, Dialect.Indented, later.IndentWidth);
    }

    /// <summary>
    /// What formats the comments of a span; O(the subthreads of the top-level comments that it touches). Where their columns mean another
    /// nesting beside lines that stay as they are, those subthreads are formatted whole; where that does not help, nothing is.
    /// </summary>
    public static ImmutableArray<TextChange> FormatRange(
        ThreadModel model,
        TextSpan span,
        FormattingStyle style
    )
    {
        var tree = model.Tree;
        var (first, last) = (tree.GetLineNumber(span.Start), tree.GetLineNumber(span.End));
        if (last > first && span.End == tree.GetLineStart(last))
        {
            // Whoever selects whole lines ends at the start of the one behind them.
            last--;
        }

        if (model.IsNestingInferred || FindBlock(model, first, last) is not var (start, end))
        {
            return [];
        }

        var all = Indent(tree, start, end, style);
        ImmutableArray<TextChange> chosen =
        [
            .. all.Where(change =>
                tree.GetLineNumber(change.Span.Start) is var line && line >= first && line <= last
            ),
        ];
        return TryKeep(chosen) ?? TryKeep(all) ?? [];

        ImmutableArray<TextChange>? TryKeep(ImmutableArray<TextChange> changes)
        {
            var (kept, later) = KeepKinds(tree, changes, start);
            return later.Dialect == Dialect.Indented && HaveSameParents(tree, later, start, end)
                ? kept
                : null;
        }
    }

    /// <summary>The lines of the top-level subthreads that some lines touch; null where they touch none.</summary>
    private static (int Start, int End)? FindBlock(ThreadModel model, int first, int last)
    {
        var tree = model.Tree;
        var above = tree.FindHeaderBefore(first + 1);
        var header =
            above >= 0 && first < tree.GetOwnEndLine(above) ? above : tree.FindHeader(first);
        if (header < 0 || header > last)
        {
            return null;
        }

        var start = tree.GetHeaderLine(model.GetTopLevelAncestor(tree.CountHeadersBefore(header)));
        var lastComment = tree.CountHeadersBefore(tree.FindHeaderBefore(last + 1));
        return (start, model.GetSubthreadEndLine(model.GetTopLevelAncestor(lastComment)));
    }

    /// <summary>All comments whose headers stand in these lines, each at the column of its level. The first line begins a story or a top-level comment.</summary>
    private static ImmutableArray<TextChange> Indent(
        SyntaxTree tree,
        int firstLine,
        int endLine,
        FormattingStyle editor
    )
    {
        var style = IndentationStyle.Of(tree, editor.InsertSpaces ? ' ' : '\t');
        var moved = new Reindentation(tree, style);
        var open = new Stack<int>();
        var lines = tree.Lines.GetEnumerator(firstLine);
        for (var line = firstLine; line < endLine && lines.MoveNext(); line++)
        {
            var column = lines.Current.NestingColumn;
            if (column == int.MaxValue)
            {
                continue;
            }

            while (open.TryPeek(out var above) && above >= column)
            {
                open.Pop();
            }

            if (lines.Current.Kind == LineKind.Header)
            {
                moved.MoveComment(line, open.Count * style.Width);
                open.Push(column);
            }
        }

        return moved.ToChanges();
    }

    /// <summary>
    /// The changes without those that make a line another kind of line, and the tree after them: the line of a body that reads like a byline
    /// is text only as long as it does not stand at the left edge.
    /// </summary>
    private static (ImmutableArray<TextChange> Changes, SyntaxTree Later) KeepKinds(
        SyntaxTree tree,
        ImmutableArray<TextChange> changes,
        int firstLine
    )
    {
        var later = tree.WithChanges(changes.AsSpan());
        var changed = new HashSet<int>();
        var newLines = later.Lines.GetEnumerator(firstLine);
        var lines = tree.Lines.GetEnumerator(firstLine);
        for (var line = firstLine; lines.MoveNext() && newLines.MoveNext(); line++)
        {
            if (lines.Current.Kind != newLines.Current.Kind)
            {
                changed.Add(line);
            }
        }

        if (changed.Count == 0)
        {
            return (changes, later);
        }

        ImmutableArray<TextChange> kept =
        [
            .. changes.Where(change => !changed.Contains(tree.GetLineNumber(change.Span.Start))),
        ];
        return (kept, tree.WithChanges(kept.AsSpan()));
    }

    /// <summary>True when the comments of some lines, and the one behind them, answer in both trees whom they answer in one.</summary>
    private static bool HaveSameParents(SyntaxTree tree, SyntaxTree later, int start, int end)
    {
        var last = tree.FindHeader(end) is >= 0 and var next ? next : tree.Lines.Count - 1;
        for (
            var header = tree.FindHeader(start);
            header >= 0 && header <= last;
            header = tree.FindHeader(header + 1)
        )
        {
            if (tree.FindParentHeader(header) != later.FindParentHeader(header))
            {
                return false;
            }
        }

        return true;
    }
}
