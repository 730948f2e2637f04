using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Features.Refactorings;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>A tab before the header of a comment moves the subthread one level in, instead of the header alone to wherever the tab ends.</summary>
public static class TypedTab
{
    /// <summary>What is to be changed; empty where the tab is no such one. O(log n + subthread).</summary>
    /// <param name="model">The thread, with the tab in it.</param>
    /// <param name="offset">Behind the tab.</param>
    /// <param name="tabSize">How many columns the editor's tabs have, where it writes them as spaces; null where it writes tabs.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static ImmutableArray<TextChange> Format(
        ThreadModel model,
        int offset,
        int? tabSize = null,
        CancellationToken cancellationToken = default
    )
    {
        var tree = model.Tree;
        var line = tree.GetLineNumber(offset);
        if (
            model.IsNestingInferred
            || tree.Lines[line].Kind != LineKind.Header
            || offset > tree.GetLineStart(line) + MeasureIndentation(tree, line)
            || FindTyped(tree, line, offset, tabSize) is not { } typed
        )
        {
            return [];
        }

        TextChange removal = new(typed, string.Empty);
        var before = model.WithTree(tree.WithChanges(removal));
        var move = DemoteSubthread.Find(new(before, typed.Start));
        var rewrite = new TextRewrite(tree.Text.Length);
        rewrite.Apply([removal]);
        if (move?.Compute is { } compute)
        {
            rewrite.Apply(compute(cancellationToken).Changes);
        }

        return rewrite.ToChanges(tree.Text.Length);
    }

    /// <summary>
    /// What stands in the text for the tab. How many spaces an editor has written cannot be seen; it is taken for known where a single
    /// number leaves the header at a level of this dump.
    /// </summary>
    private static TextSpan? FindTyped(SyntaxTree tree, int line, int offset, int? tabSize)
    {
        var start = tree.GetLineStart(line);
        if (offset > start && tree.Text[offset - 1] == '\t')
        {
            return new(offset - 1, 1);
        }

        if (tabSize is not { } most)
        {
            return null;
        }

        var unit = tree.IndentWidth;
        var length = tree.Lines[line].Column % unit is > 0 and var rest ? rest : unit;
        var isOnly = length <= most && length + unit > most;
        return isOnly && length <= offset - start && AreSpaces(tree, offset - length, length)
            ? new(offset - length, length)
            : null;
    }

    private static bool AreSpaces(SyntaxTree tree, int start, int length) =>
        !tree.Text.ToString(new TextSpan(start, length)).AsSpan().ContainsAnyExcept(' ');

    private static int MeasureIndentation(SyntaxTree tree, int line) =>
        Indentation
            .Measure(
                tree.Text.ToString(new TextSpan(tree.GetLineStart(line), tree.Lines[line].Length))
            )
            .Length;
}
