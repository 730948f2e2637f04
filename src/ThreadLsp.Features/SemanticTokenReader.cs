using System.Runtime.InteropServices;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Reads the coloured words of some lines, one line after the other, and keeps nothing of those before.</summary>
/// <remarks>
/// Invariant: the words of a line follow from the line and its neighbours up to the next that is not blank, from whether a comment or a
/// story stands above it, whether that comment's header has the links of a page, and from who wrote that story. <see
/// cref="SemanticTokenChange"/> counts on it.
/// </remarks>
public sealed class SemanticTokenReader
{
    /// <summary>Lines are read in pieces of this length, in UTF-16 code units: one descent in the text for some hundred lines.</summary>
    private const int PieceLength = 1 << 14;

    private readonly SyntaxTree tree;
    private readonly int endLine;
    private readonly List<SemanticToken> tokens = [];
    private SumTree<GreenLine, LineSummary>.Enumerator lines;
    private GreenLine next;
    private int nextStart;
    private char[] piece = new char[PieceLength];
    private int pieceStart;
    private int pieceLength;
    private TextSpan text;
    private bool hasOwner;
    private bool isBelowLinks;
    private bool isBelowNoise;
    private string? submitter;

    /// <param name="tree">The document.</param>
    /// <param name="firstLine">The first line; there is one.</param>
    /// <param name="endLine">The line behind the last.</param>
    public SemanticTokenReader(SyntaxTree tree, int firstLine, int endLine)
    {
        this.tree = tree;
        this.endLine = endLine;
        Line = firstLine - 1;
        nextStart = tree.GetLineStart(firstLine);
        lines = tree.Lines.GetEnumerator(firstLine);
        next = lines.MoveNext() ? lines.Current : default;
        var story = tree.FindStoryAbove(firstLine);
        hasOwner = SemanticTokenChange.HasOwner(tree, firstLine);
        isBelowLinks = NoiseLines.IsBelowLinks(tree, firstLine);
        isBelowNoise =
            SemanticTokenChange.FindContentAbove(tree, firstLine) is >= 0 and var above
            && NoiseLines.MayBe(tree.Lines[above]);
        submitter = story?.Byline?.GetToken(SyntaxKind.AuthorToken)?.Text;
    }

    /// <summary>The line that was read last.</summary>
    public int Line { get; private set; }

    /// <summary>Its text without the line break.</summary>
    public ReadOnlySpan<char> Text => piece.AsSpan(text.Start - pieceStart, text.Length);

    /// <summary>Its coloured words, in order; no two share a character.</summary>
    public ReadOnlySpan<SemanticToken> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>Goes on to the next line that has coloured words; false where there is none.</summary>
    public bool MoveNext()
    {
        while (Line + 1 < endLine)
        {
            Line++;
            var green = next;
            text = new(nextStart, green.Length - green.BreakLength);
            nextStart += green.Length;
            var hasNext = lines.MoveNext();
            next = hasNext ? lines.Current : default;
            tokens.Clear();
            if (green.Kind != LineKind.Blank)
            {
                Read(green, hasNext && next.Kind == LineKind.Byline);
            }

            if (tokens.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Read(GreenLine green, bool isAboveByline)
    {
        ReadPiece();
        var kind = GetKind(green.Kind, isAboveByline);
        var isBare = green.Kind == LineKind.Header && IsBare();
        if (kind == SyntaxKind.TextLine && IsNoise(green))
        {
            kind = SyntaxKind.SkippedLine;
        }

        SemanticTokens.Add(tokens, kind, Text, submitter, isBare);
        if (kind == SyntaxKind.BylineLine)
        {
            var author = tokens.Find(token => token.Kind == SemanticTokenKind.Author);
            submitter = Text.Slice(author.Start, author.Length).ToString();
        }

        hasOwner |=
            green.Kind is LineKind.Header or LineKind.Byline || kind == SyntaxKind.TitleLine;
        isBelowLinks = NoiseLines.IsLinked(green) || (isBelowLinks && !NoiseLines.EndsLinks(green));
        isBelowNoise = NoiseLines.MayBe(green);
    }

    private SyntaxKind GetKind(LineKind kind, bool isAboveByline) =>
        kind switch
        {
            LineKind.Text
            or LineKind.Quote
            or LineKind.Footnote
            or LineKind.Link when isAboveByline => SyntaxKind.TitleLine,
            LineKind.Header => SyntaxKind.HeaderLine,
            LineKind.Byline => SyntaxKind.BylineLine,
            LineKind.Directive when Line == 0 => SyntaxKind.DirectiveLine,
            _ when !hasOwner => SyntaxKind.SkippedLine,
            LineKind.Quote => SyntaxKind.QuoteLine,
            LineKind.Footnote => SyntaxKind.FootnoteLine,
            LineKind.Link => SyntaxKind.LinkLine,
            _ => SyntaxKind.TextLine,
        };

    /// <summary>True where nothing but blank lines stands between this header and the next one, or the end.</summary>
    private bool IsBare()
    {
        var content = PeekContent(out var line);
        return content.Kind is LineKind.Blank or LineKind.Header or LineKind.Byline
            || tree.IsTitle(line);
    }

    /// <summary>True for a line that <see cref="NoiseLines.FindAll"/> finds.</summary>
    private bool IsNoise(GreenLine green) =>
        NoiseLines.MayBe(green)
        && (
            (green.Flags & LineFlags.Noise) != LineFlags.None
            || isBelowLinks
            || isBelowNoise
            || NoiseLines.MayBe(PeekContent(out _))
        );

    /// <summary>The next line that is not blank; a blank one where there is none.</summary>
    private GreenLine PeekContent(out int line)
    {
        var following = lines;
        var content = next;
        line = Line + 1;
        while (content.Kind == LineKind.Blank && following.MoveNext())
        {
            content = following.Current;
            line++;
        }

        return content;
    }

    private void ReadPiece()
    {
        if (text.End <= pieceStart + pieceLength)
        {
            return;
        }

        pieceStart = text.Start;
        pieceLength = int.Min(int.Max(PieceLength, text.Length), tree.Text.Length - pieceStart);
        if (piece.Length < pieceLength)
        {
            piece = new char[pieceLength];
        }

        tree.Text.CopyTo(pieceStart, piece.AsSpan(0, pieceLength));
    }
}
