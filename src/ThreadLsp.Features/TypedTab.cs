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
    /// <param name="cancellationToken">Ends it early.</param>
    public static ImmutableArray<TextChange> Format(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    )
    {
        var tree = model.Tree;
        var line = tree.GetLineNumber(offset);
        var typed = new TextSpan(offset - 1, 1);
        if (
            model.IsNestingInferred
            || tree.Lines[line].Kind != LineKind.Header
            || offset == tree.GetLineStart(line)
            || tree.Text[typed.Start] != '\t'
            || offset > tree.GetLineStart(line) + MeasureIndentation(tree, line)
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

    private static int MeasureIndentation(SyntaxTree tree, int line) =>
        Indentation
            .Measure(
                tree.Text.ToString(new TextSpan(tree.GetLineStart(line), tree.Lines[line].Length))
            )
            .Length;
}
