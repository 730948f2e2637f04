namespace ThreadLsp.Syntax;

/// <summary>A comment with its body and its replies, nested by column.</summary>
/// <remarks>
/// Invariant (FORMAT.md 2): the parent is the nearest earlier comment of the story whose header stands at a smaller column. So
/// the nesting is defined for any text; whether it is meant is for Analysis to say.
/// </remarks>
public sealed class CommentSyntax : SyntaxNode
{
    internal CommentSyntax(SyntaxTree tree, int headerLine)
        : base(tree, SyntaxKind.Comment, headerLine) { }

    /// <summary>The line with author and age.</summary>
    public LineSyntax Header => Tree.GetLineNode(FirstLine);

    /// <summary>The display column of the header.</summary>
    public int Column => Tree.Lines[FirstLine].Column;

    /// <summary>The line behind the comment's own lines, before its first reply; O(log n).</summary>
    public int OwnEndLine => Tree.GetOwnEndLine(FirstLine);

    /// <summary>The line behind the whole subthread; O(log n).</summary>
    public override int EndLine => Tree.GetSubthreadEndLine(FirstLine);

    /// <inheritdoc/>
    public override SyntaxNode? Parent => Tree.GetParent(FirstLine);

    /// <summary>The lines of the body.</summary>
    public IEnumerable<LineSyntax> BodyLines()
    {
        var end = OwnEndLine;
        for (var line = FirstLine + 1; line < end; line++)
        {
            yield return Tree.GetLineNode(line);
        }
    }

    /// <summary>The direct replies, in order.</summary>
    public IEnumerable<CommentSyntax> Replies() => Tree.GetReplies(FirstLine + 1, EndLine);

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> ChildNodes()
    {
        yield return Header;
        foreach (var line in BodyLines())
        {
            yield return line;
        }

        foreach (var reply in Replies())
        {
            yield return reply;
        }
    }
}
