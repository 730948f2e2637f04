using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

/// <summary>The root of the red tree: a directive, stories, and whatever belongs to neither.</summary>
public sealed class ThreadDumpSyntax : SyntaxNode
{
    internal ThreadDumpSyntax(SyntaxTree tree)
        : base(tree, SyntaxKind.ThreadDump, 0) { }

    /// <inheritdoc/>
    public override int EndLine => Tree.Lines.Count;

    /// <inheritdoc/>
    public override SyntaxNode? Parent => null;

    /// <summary>The stories of the file, in order. A dump without title and byline has one story all the same, if it has comments.</summary>
    public IEnumerable<StorySyntax> Stories()
    {
        for (
            var story = Tree.FindStory(0);
            story is not null;
            story = Tree.FindStory(story.EndLine)
        )
        {
            yield return story;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> ChildNodes()
    {
        var line = 0;
        var story = Tree.FindStory(0);
        while (line < EndLine)
        {
            if (story is not null && line == story.FirstLine)
            {
                yield return story;
                line = story.EndLine;
                story = Tree.FindStory(line);
            }
            else
            {
                yield return Tree.GetLineNode(line);
                line++;
            }
        }
    }

    /// <summary>The token at <paramref name="position"/>, or the last one where the position is the end of the text.</summary>
    public SyntaxToken FindToken(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Tree.Text.Length);
        var tokens = Tree.GetLineNode(Tree.GetLineNumber(position)).ChildTokens();
        foreach (var token in tokens)
        {
            if (position < token.FullSpan.End)
            {
                return token;
            }
        }

        return tokens[^1];
    }

    /// <summary>The smallest node that holds all of <paramref name="span"/>.</summary>
    public SyntaxNode FindNode(TextSpan span)
    {
        SyntaxNode node = Tree.GetLineNode(Tree.GetLineNumber(span.Start));
        while (!node.FullSpan.Contains(span) && node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }
}
