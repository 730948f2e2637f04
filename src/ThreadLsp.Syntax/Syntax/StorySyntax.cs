namespace ThreadLsp.Syntax;

/// <summary>A story: title, byline, perhaps a text of its own, and its top-level comments.</summary>
/// <remarks>
/// A dump that lacks title and byline has a story without them, so that every comment has a story. Then
/// <see cref="Title"/> and <see cref="Byline"/> are null and the story begins at the first header.
/// </remarks>
public sealed class StorySyntax : SyntaxNode
{
    internal StorySyntax(SyntaxTree tree, int firstLine, int bylineLine)
        : base(tree, SyntaxKind.Story, firstLine) => BylineLine = bylineLine;

    /// <summary>The line with the title; null where there is none.</summary>
    public LineSyntax? Title => BylineLine > FirstLine ? Tree.GetLineNode(FirstLine) : null;

    /// <summary>The line with points, author and age; null where there is none.</summary>
    public LineSyntax? Byline => BylineLine >= 0 ? Tree.GetLineNode(BylineLine) : null;

    /// <summary>The line of the byline, 0-based, or -1.</summary>
    public int BylineLine { get; }

    /// <inheritdoc/>
    public override int EndLine
    {
        get
        {
            var next = Tree.FindByline(int.Max(FirstLine, BylineLine) + 1);
            return next < 0 ? Tree.Lines.Count : Tree.GetStoryStart(next);
        }
    }

    /// <inheritdoc/>
    public override SyntaxNode? Parent => Tree.GetRoot();

    /// <summary>The lines of the story's own text.</summary>
    public IEnumerable<LineSyntax> BodyLines()
    {
        var first = Tree.FindHeader(FirstLine);
        var end = first < 0 ? EndLine : int.Min(first, EndLine);
        for (var line = int.Max(BylineLine + 1, FirstLine); line < end; line++)
        {
            yield return Tree.GetLineNode(line);
        }
    }

    /// <summary>The top-level comments by column, in order.</summary>
    public IEnumerable<CommentSyntax> Comments() =>
        Tree.GetReplies(int.Max(FirstLine, BylineLine + 1), EndLine);

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> ChildNodes()
    {
        if (Title is { } title)
        {
            yield return title;
        }

        if (Byline is { } byline)
        {
            yield return byline;
        }

        foreach (var line in BodyLines())
        {
            yield return line;
        }

        foreach (var comment in Comments())
        {
            yield return comment;
        }
    }
}
