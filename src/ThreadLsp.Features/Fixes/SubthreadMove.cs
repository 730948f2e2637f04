using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Puts a subthread somewhere else.</summary>
internal static class SubthreadMove
{
    /// <summary>
    /// Moves a comment to a column where it stands, with all that follows it down to the first header further to the left: replies stay
    /// replies, and siblings that stand as wrongly as the comment stay siblings.
    /// </summary>
    public static ImmutableArray<TextChange> ToColumn(
        ThreadModel model,
        Comment comment,
        int column
    ) =>
        new Reindentation(model.Tree)
            .MoveBlock(
                comment.Line,
                FindBlockEnd(model.Tree, comment, out _),
                column - comment.Column
            )
            .ToChanges();

    /// <summary>True when moving a comment to a column leaves what follows where it is read: nothing there comes to stand below it.</summary>
    public static bool LeavesTheRest(ThreadModel model, Comment comment, int column)
    {
        FindBlockEnd(model.Tree, comment, out var next);
        return next <= column;
    }

    /// <summary>Moves a header alone to the column where its body stands; the body and the replies stay where they are.</summary>
    public static ImmutableArray<TextChange> HeaderToColumn(
        ThreadModel model,
        Comment comment,
        int column
    ) => new Reindentation(model.Tree).SetColumn(comment.Line, column).ToChanges();

    /// <summary>Moves a subthread to before another line and to a column; its own replies go with it, and nothing else does.</summary>
    /// <param name="model">The thread.</param>
    /// <param name="comment">The first comment of the subthread.</param>
    /// <param name="line">Where a subthread ends: a line outside of the one that is moved.</param>
    /// <param name="column">The column of the first header.</param>
    public static ImmutableArray<TextChange> ToLine(
        ThreadModel model,
        Comment comment,
        int line,
        int column
    )
    {
        var tree = model.Tree;
        var end = tree.GetSubthreadEndLine(comment.Line);
        var moved = new Reindentation(tree).MoveBlock(comment.Line, end, column - comment.Column);
        return line == comment.Line || line == end
            ? moved.ToChanges()
            : Cut(tree, comment.Line, end, line, moved.Render(comment.Line, end));
    }

    /// <summary>Takes lines away from one place and puts them, rewritten, at another: the last line of the file keeps its form.</summary>
    private static ImmutableArray<TextChange> Cut(
        SyntaxTree tree,
        int firstLine,
        int endLine,
        int line,
        string text
    )
    {
        var removed = TextSpan.FromBounds(tree.GetLineStart(firstLine), tree.GetLineStart(endLine));
        var lineBreak = GetLineBreak(tree, int.Max(0, firstLine - 1));
        if (text is not [.., '\n' or '\r'])
        {
            // The last line of the file has no break and keeps none: the line before gives its own away.
            text += lineBreak;
            removed = TextSpan.FromBounds(removed.Start - lineBreak.Length, removed.End);
        }
        else if (line == tree.Lines.Count && tree.Lines[line - 1].Length > 0)
        {
            text = lineBreak + text[..^tree.Lines[endLine - 1].BreakLength];
        }

        TextChange cut = new(removed, string.Empty);
        TextChange paste = new(new(tree.GetLineStart(line), 0), text);
        return line > firstLine ? [cut, paste] : [paste, cut];
    }

    private static string GetLineBreak(SyntaxTree tree, int line)
    {
        var length = tree.Lines[line].BreakLength;
        return tree.Text.ToString(new TextSpan(tree.GetLineStart(line + 1) - length, length));
    }

    /// <summary>The line of the first header further to the left, and its column; -1 for a story, and where there is none.</summary>
    private static int FindBlockEnd(SyntaxTree tree, Comment comment, out int column)
    {
        var end = tree.FindNestingLine(comment.Line + 1, comment.Column - 1);
        column = end < 0 ? -1 : tree.Lines[end].NestingColumn;
        return end < 0 ? tree.Lines.Count : tree.GetStoryStart(end);
    }
}
