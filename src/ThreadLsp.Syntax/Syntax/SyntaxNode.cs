using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

/// <summary>
/// A node of the red tree: a view on the flat sequence of lines with a parent and absolute spans, made when it is asked for.
/// </summary>
/// <remarks>
/// Nodes are not kept: two nodes that stand for the same lines are equal, not identical. Walks never recurse on depth.
/// </remarks>
public abstract class SyntaxNode : IEquatable<SyntaxNode>
{
    private protected SyntaxNode(SyntaxTree tree, SyntaxKind kind, int firstLine)
    {
        Tree = tree;
        Kind = kind;
        FirstLine = firstLine;
    }

    /// <summary>The tree this node belongs to.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>What the node is.</summary>
    public SyntaxKind Kind { get; }

    /// <summary>The first line, 0-based.</summary>
    public int FirstLine { get; }

    /// <summary>The line behind the last one, 0-based; O(log n).</summary>
    public abstract int EndLine { get; }

    /// <summary>The node this one is a child of; null for the root. O(log n).</summary>
    public abstract SyntaxNode? Parent { get; }

    /// <summary>All characters of the node, in UTF-16 code units, the last line break included; O(log n).</summary>
    public TextSpan FullSpan =>
        TextSpan.FromBounds(Tree.GetLineStart(FirstLine), Tree.GetLineStart(EndLine));

    /// <summary>The node without the indentation before it and the line break behind it; O(log n).</summary>
    public virtual TextSpan Span => Tree.TrimSpan(FirstLine, EndLine);

    /// <summary>The children in order.</summary>
    public abstract IEnumerable<SyntaxNode> ChildNodes();

    /// <summary>This node's parent, its parent, and so on up to the root.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>All nodes below this one, parents before children, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        var open = new Stack<IEnumerator<SyntaxNode>>();
        open.Push(ChildNodes().GetEnumerator());
        while (open.TryPeek(out var children))
        {
            if (!children.MoveNext())
            {
                open.Pop().Dispose();
                continue;
            }

            yield return children.Current;
            open.Push(children.Current.ChildNodes().GetEnumerator());
        }
    }

    /// <summary>All tokens below this node, in the order of the text.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        for (var line = FirstLine; line < EndLine; line++)
        {
            foreach (var token in Tree.GetLineNode(line).ChildTokens())
            {
                yield return token;
            }
        }
    }

    /// <summary>The characters of the node with all its trivia; those of the root are the text of the file.</summary>
    public string ToFullString() => Tree.Text.ToString(FullSpan);

    /// <inheritdoc/>
    public override string ToString() => Tree.Text.ToString(Span);

    /// <inheritdoc/>
    public bool Equals(SyntaxNode? other) =>
        other is not null
        && ReferenceEquals(Tree, other.Tree)
        && Kind == other.Kind
        && FirstLine == other.FirstLine;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SyntaxNode);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, FirstLine);
}
