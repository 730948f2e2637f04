using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

/// <summary>One line: a leaf of the red tree, whose children are tokens.</summary>
public sealed class LineSyntax : SyntaxNode
{
    internal LineSyntax(SyntaxTree tree, SyntaxKind kind, int line)
        : base(tree, kind, line) { }

    /// <inheritdoc/>
    public override int EndLine => FirstLine + 1;

    /// <inheritdoc/>
    public override SyntaxNode? Parent =>
        Kind is SyntaxKind.SkippedLine or SyntaxKind.DirectiveLine
            ? Tree.GetRoot()
            : Tree.GetOwner(FirstLine) ?? (SyntaxNode)Tree.GetRoot();

    /// <inheritdoc/>
    public override TextSpan Span
    {
        get
        {
            var full = FullSpan;
            var line = Tree.Lines[FirstLine];
            return TextSpan.FromBounds(full.Start, full.End - line.BreakLength);
        }
    }

    /// <summary>The line without indentation, without white space at its end, and without line break; O(length).</summary>
    public TextSpan ContentSpan
    {
        get
        {
            var span = Span;
            var text = Tree.Text.ToString(span).AsSpan();
            var indentation = Indentation.Measure(text).Length;
            return new(span.Start + indentation, LineLexer.TrimEnd(text[indentation..]).Length);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> ChildNodes() => [];

    /// <summary>The tokens of the line, in order; there is at least one.</summary>
    public IReadOnlyList<SyntaxToken> ChildTokens()
    {
        var full = FullSpan;
        var text = Tree.Text.ToString(Span);
        var parts = LineTokenizer.Tokenize(Kind, text);
        var tokens = new SyntaxToken[parts.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var (kind, span) = parts[i];
            var start = i == 0 ? full.Start : tokens[i - 1].FullSpan.End;
            // White space between two tokens belongs to the one before it; the last one takes the line break as well.
            var end = i + 1 == tokens.Length ? full.End : full.Start + parts[i + 1].Span.Start;
            tokens[i] = new(
                this,
                kind,
                new(full.Start + span.Start, span.Length),
                TextSpan.FromBounds(start, end)
            );
        }

        return tokens;
    }

    /// <summary>The token of this kind; null where the line has none.</summary>
    public SyntaxToken? GetToken(SyntaxKind kind)
    {
        foreach (var token in ChildTokens())
        {
            if (token.Kind == kind)
            {
                return token;
            }
        }

        return null;
    }
}
