using System.Runtime.InteropServices;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Reads the coloured words of some lines, one line after the other, and keeps nothing of those before.</summary>
/// <remarks>
/// Invariant: the words of a line follow from the line and its neighbours up to the next that is not blank, from whether a comment or a
/// story stands above it, and from who wrote that story. <see cref="FindChange"/> counts on it.
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
        hasOwner = HasOwner(tree, firstLine);
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

    /// <summary>
    /// The lines whose words can differ between two versions; null where all of them can, because it has changed where the first story or
    /// comment stands, or who wrote a story. O(log² n + edit).
    /// </summary>
    public static LineChangeRange? FindChange(SyntaxTree older, SyntaxTree newer)
    {
        var change = newer.GetChangedLines(older);
        if (
            !HasOwner(newer, change.First)
            || HasByline(older, change.First, change.OldEnd)
            || HasByline(newer, change.First, change.NewEnd)
        )
        {
            return null;
        }

        // A header above, with nothing but blank lines between, may be bare in one of the two.
        var first = change.First - 1;
        while (first > 0 && newer.Lines[first].Kind == LineKind.Blank)
        {
            first--;
        }

        return newer.Lines[first].Kind == LineKind.Header ? change with { First = first } : change;
    }

    private static bool HasOwner(SyntaxTree tree, int line) =>
        tree.FindHeaderBefore(line) >= 0 || tree.FindStoryAbove(line) is not null;

    private static bool HasByline(SyntaxTree tree, int firstLine, int endLine) =>
        tree.FindByline(firstLine) is >= 0 and var byline && byline < endLine;

    private void Read(GreenLine green, bool isAboveByline)
    {
        ReadPiece();
        var kind = GetKind(green.Kind, isAboveByline);
        var isBare = green.Kind == LineKind.Header && IsBare();
        SemanticTokens.Add(tokens, kind, Text, submitter, isBare);
        if (kind == SyntaxKind.BylineLine)
        {
            var author = tokens.Find(token => token.Kind == SemanticTokenKind.Author);
            submitter = Text.Slice(author.Start, author.Length).ToString();
        }

        hasOwner |=
            green.Kind is LineKind.Header or LineKind.Byline || kind == SyntaxKind.TitleLine;
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
        if (next.Kind == LineKind.Blank)
        {
            var following = lines;
            var line = Line + 2;
            while (following.MoveNext())
            {
                if (following.Current.Kind != LineKind.Blank)
                {
                    return following.Current.Kind is LineKind.Header or LineKind.Byline
                        || tree.IsTitle(line);
                }

                line++;
            }

            return true;
        }

        return next.Kind is LineKind.Header or LineKind.Byline || tree.IsTitle(Line + 1);
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
