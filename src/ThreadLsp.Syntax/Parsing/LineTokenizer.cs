using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Cuts a line into tokens, once something asks for them.</summary>
internal static class LineTokenizer
{
    /// <summary>The tokens of a line with their places in it; at least one, in order.</summary>
    public static List<(SyntaxKind Kind, TextSpan Span)> Tokenize(
        SyntaxKind kind,
        ReadOnlySpan<char> line
    )
    {
        var start = Indentation.Measure(line).Length;
        var content = LineLexer.TrimEnd(line[start..]);
        var tokens = new List<(SyntaxKind Kind, TextSpan Span)>();
        switch (kind)
        {
            case SyntaxKind.HeaderLine when HeaderRecognizer.TryRecognize(content, out var header):
                if (!header.Author.IsEmpty)
                {
                    Add(SyntaxKind.AuthorToken, header.Author);
                }

                Add(SyntaxKind.AgeToken, header.Age);
                if (!header.Actions.IsEmpty)
                {
                    Add(SyntaxKind.ActionsToken, header.Actions);
                }

                break;
            case SyntaxKind.BylineLine when BylineRecognizer.TryRecognize(content, out var byline):
                AddByline(byline, content.Length);
                break;
            case SyntaxKind.TitleLine:
                Add(SyntaxKind.TitleToken, new(0, content.Length));
                break;
            case SyntaxKind.DirectiveLine:
                Add(SyntaxKind.DirectiveToken, new(0, content.Length));
                break;
            case SyntaxKind.LinkLine:
                Add(SyntaxKind.LinkToken, new(0, content.Length));
                break;
            case SyntaxKind.QuoteLine:
                var quoted = content.IndexOfAnyExcept('>', ' ', '\t');
                AddMarked(
                    SyntaxKind.QuoteMarkToken,
                    1,
                    quoted < 0 ? content.Length : quoted,
                    content.Length
                );
                break;
            case SyntaxKind.FootnoteLine:
                var mark = content.IndexOf(']') + 1;
                var words = mark + content[mark..].IndexOfAnyExcept(' ', '\t');
                AddMarked(SyntaxKind.FootnoteMarkToken, mark, words, content.Length);
                break;
            case SyntaxKind.BlankLine:
                tokens.Add((SyntaxKind.EndOfLineToken, new(line.Length, 0)));
                break;
            default:
                Add(SyntaxKind.TextToken, new(0, content.Length));
                break;
        }

        return tokens;

        void Add(SyntaxKind token, TextSpan span) =>
            tokens.Add((token, new(start + span.Start, span.Length)));

        void AddMarked(SyntaxKind token, int markLength, int words, int length)
        {
            Add(token, new(0, int.Min(markLength, words)));
            if (words < length)
            {
                Add(SyntaxKind.TextToken, TextSpan.FromBounds(words, length));
            }
        }

        void AddByline(BylineShape byline, int length)
        {
            Add(SyntaxKind.PointsToken, byline.Points);
            Add(
                SyntaxKind.PointsByToken,
                TextSpan.FromBounds(byline.Points.End + 1, byline.Author.Start - 1)
            );
            Add(SyntaxKind.AuthorToken, byline.Author);
            Add(SyntaxKind.AgeToken, byline.Age);
            if (byline.Age.End < length)
            {
                Add(SyntaxKind.ActionsToken, TextSpan.FromBounds(byline.Age.End + 1, length));
            }
        }
    }
}
