using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD1004: the header to where the whole body stands, or the lines to the column of their header.</summary>
internal static class BodyLeftOfHeaderFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        if (LostHeader.FindAbove(context, context.Line + 1) is { } lost)
        {
            yield return lost;
        }

        var byBody = PlacementFixes.FindByBody(context, comment);

        // A single line at the left edge has most likely lost its indentation; several that stand left say where the header was.
        var lines = FindLines(context.Tree, comment);
        var isHeaderMoved = OpenPlacements.FindBodyColumn(comment) > 0 || lines.Count > 1;
        if (byBody is not null && isHeaderMoved)
        {
            yield return byBody;
        }

        if (lines.Count > 1)
        {
            yield return new(
                $"Indent all lines of {context.NameOf(comment.Index)} to column {comment.Column}",
                Indent(context.Tree, lines, comment.Column),
                IsPreferred: true,
                KeepsNesting: true
            );
        }

        yield return new(
            $"Indent this line to column {comment.Column}",
            Indent(context.Tree, [context.Line], comment.Column),
            IsPreferred: true,
            KeepsNesting: true
        );
        if (byBody is not null && !isHeaderMoved)
        {
            yield return byBody;
        }
    }

    /// <summary>The lines of a body that stand left of its header.</summary>
    private static List<int> FindLines(SyntaxTree tree, Comment comment)
    {
        var found = new List<int>();
        var lines = tree.Lines.GetEnumerator(comment.Line + 1);
        for (var line = comment.Line + 1; line < comment.EndLine && lines.MoveNext(); line++)
        {
            if (lines.Current.Flags.HasFlag(LineFlags.AlmostHeader))
            {
                break;
            }

            if (lines.Current.Kind != LineKind.Blank && lines.Current.Column < comment.Column)
            {
                found.Add(line);
            }
        }

        return found;
    }

    private static ImmutableArray<TextChange> Indent(
        SyntaxTree tree,
        IEnumerable<int> lines,
        int column
    )
    {
        var moved = new Reindentation(tree);
        foreach (var line in lines)
        {
            moved.SetColumn(line, column);
        }

        return moved.ToChanges();
    }
}
