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
        return line == comment.Line || line == end ? moved.ToChanges()
            : line > end
                ? MoveDown(tree, comment.Line, end, line, moved.Render(comment.Line, end), [])
            : MoveUp(tree, line, comment.Line, end, moved.Render(comment.Line, end), []);
    }

    /// <summary>Changes the places, and the columns, of two siblings that follow each other, with their subthreads.</summary>
    /// <param name="model">The thread.</param>
    /// <param name="upper">The first of them.</param>
    /// <param name="lower">The second.</param>
    /// <param name="movesUpper">Which of them is taken away and put elsewhere; the other one stays, and with it what an editor has folded there.</param>
    public static ImmutableArray<TextChange> Exchange(
        ThreadModel model,
        Comment upper,
        Comment lower,
        bool movesUpper
    )
    {
        var tree = model.Tree;
        var end = tree.GetSubthreadEndLine(lower.Line);
        var right = new Reindentation(tree).MoveBlock(
            upper.Line,
            lower.Line,
            lower.Column - upper.Column
        );
        var left = new Reindentation(tree).MoveBlock(lower.Line, end, upper.Column - lower.Column);
        return movesUpper
            ? MoveDown(
                tree,
                upper.Line,
                lower.Line,
                end,
                right.Render(upper.Line, lower.Line),
                left.ToChanges()
            )
            : MoveUp(
                tree,
                upper.Line,
                lower.Line,
                end,
                left.Render(lower.Line, end),
                right.ToChanges()
            );
    }

    /// <summary>Puts the words of one subthread, with its replies, into the place and to the column of another; line breaks and blank lines behind them stay.</summary>
    public static TextChange Put(ThreadModel model, Comment source, Comment place)
    {
        var tree = model.Tree;
        var end = tree.GetSubthreadEndLine(source.Line);
        var gap = GetGap(tree, source.Line, end);
        var target = GetGap(tree, place.Line, tree.GetSubthreadEndLine(place.Line));
        var text = new Reindentation(tree)
            .MoveBlock(source.Line, end, place.Column - source.Column)
            .Render(source.Line, end);
        return new(
            TextSpan.FromBounds(GetStart(tree, place.Line), target.Start),
            text[(GetStart(tree, source.Line) - tree.GetLineStart(source.Line))..^gap.Length]
        );
    }

    /// <summary>Changes two blocks of lines that follow each other: the upper one, rewritten, goes behind the lower one.</summary>
    /// <remarks>
    /// Line breaks and blank lines between blocks, and behind the last one, belong to the place and not to the block: so they are as they
    /// were, whatever moves, and moving it back leaves the text that was.
    /// </remarks>
    /// <param name="tree">The document.</param>
    /// <param name="first">The first line of the upper block.</param>
    /// <param name="middle">The first line of the lower block.</param>
    /// <param name="end">The line behind the lower block.</param>
    /// <param name="text">The lines of the upper block as they are to be.</param>
    /// <param name="others">What else changes, in the lower block.</param>
    private static ImmutableArray<TextChange> MoveDown(
        SyntaxTree tree,
        int first,
        int middle,
        int end,
        string text,
        ImmutableArray<TextChange> others
    )
    {
        var start = GetStart(tree, first);
        var gap = GetGap(tree, first, middle);
        return
        [
            new(TextSpan.FromBounds(start, tree.GetLineStart(middle)), string.Empty),
            .. others,
            new(
                new(GetGap(tree, middle, end).Start, 0),
                string.Concat(
                    tree.Text.ToString(gap),
                    text.AsSpan(start - tree.GetLineStart(first))[..^gap.Length]
                )
            ),
        ];
    }

    /// <summary>As <see cref="MoveDown"/>, but the lower block goes before the upper one, and is the one that is rewritten.</summary>
    private static ImmutableArray<TextChange> MoveUp(
        SyntaxTree tree,
        int first,
        int middle,
        int end,
        string text,
        ImmutableArray<TextChange> others
    )
    {
        var upper = GetGap(tree, first, middle);
        var lower = GetGap(tree, middle, end);
        return
        [
            new(
                new(GetStart(tree, first), 0),
                string.Concat(text.AsSpan()[..^lower.Length], tree.Text.ToString(upper))
            ),
            .. others,
            new(TextSpan.FromBounds(upper.Start, lower.Start), string.Empty),
        ];
    }

    /// <summary>Where a line starts; a byte order mark before the first one is the file's.</summary>
    public static int GetStart(SyntaxTree tree, int line) =>
        tree.GetLineStart(line)
        + (line == 0 && tree.Text is { Length: > 0 } text && text[0] == '\uFEFF' ? 1 : 0);

    /// <summary>What stands behind the last word of some lines: a line break, and blank lines.</summary>
    private static TextSpan GetGap(SyntaxTree tree, int firstLine, int endLine) =>
        TextSpan.FromBounds(
            SubthreadRange.Get(tree, firstLine, endLine).End,
            tree.GetLineStart(endLine)
        );

    /// <summary>The line of the first header further to the left, and its column; -1 for a story, and where there is none.</summary>
    private static int FindBlockEnd(SyntaxTree tree, Comment comment, out int column)
    {
        var end = tree.FindNestingLine(comment.Line + 1, comment.Column - 1);
        column = end < 0 ? -1 : tree.Lines[end].NestingColumn;
        return end < 0 ? tree.Lines.Count : tree.GetStoryStart(end);
    }
}
