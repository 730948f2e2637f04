using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Colours the words of a line, given what it is.</summary>
internal static class SemanticTokens
{
    /// <summary>Adds the coloured words of a line in their order; O(its length).</summary>
    /// <param name="tokens">Where they go.</param>
    /// <param name="kind">What the line is.</param>
    /// <param name="line">The line without its line break.</param>
    /// <param name="submitter">Who wrote the story above; null where there is none.</param>
    /// <param name="isBare">True for the header of a comment whose text was not saved.</param>
    public static void Add(
        List<SemanticToken> tokens,
        SyntaxKind kind,
        ReadOnlySpan<char> line,
        string? submitter,
        bool isBare
    )
    {
        var start = Indentation.Measure(line).Length;
        var content = LineLexer.TrimEnd(line[start..]);
        switch (kind)
        {
            case SyntaxKind.TitleLine:
                tokens.Add(new(start, content.Length, SemanticTokenKind.Title));
                break;
            case SyntaxKind.BylineLine when BylineRecognizer.TryRecognize(content, out var byline):
                AddByline(tokens, start, content.Length, byline);
                break;
            case SyntaxKind.HeaderLine when HeaderRecognizer.TryRecognize(content, out var header):
                AddHeader(tokens, start, content, header, submitter, isBare);
                break;
            case SyntaxKind.DirectiveLine:
                tokens.Add(new(start, content.Length, SemanticTokenKind.Directive));
                break;
            case SyntaxKind.SkippedLine when content.Length > 0:
                tokens.Add(new(start, content.Length, SemanticTokenKind.Noise));
                break;
            case SyntaxKind.LinkLine:
                tokens.Add(new(start, content.Length, SemanticTokenKind.Link));
                break;
            case SyntaxKind.QuoteLine:
                AddWords(tokens, start, content, isQuote: true);
                break;
            case SyntaxKind.FootnoteLine:
            case SyntaxKind.TextLine:
                AddWords(tokens, start, content, isQuote: false);
                break;
        }
    }

    private static void AddByline(
        List<SemanticToken> tokens,
        int start,
        int length,
        BylineShape byline
    )
    {
        Add(byline.Points, SemanticTokenKind.Points);
        Add(
            TextSpan.FromBounds(byline.Points.End + 1, byline.Author.Start - 1),
            SemanticTokenKind.Noise
        );
        Add(
            byline.Author,
            SemanticTokenKind.Author,
            SemanticTokenModifiers.Declaration | SemanticTokenModifiers.OriginalPoster
        );
        Add(byline.Age, SemanticTokenKind.Age);
        if (byline.Age.End + 1 < length)
        {
            Add(TextSpan.FromBounds(byline.Age.End + 1, length), SemanticTokenKind.Noise);
        }

        void Add(
            TextSpan span,
            SemanticTokenKind kind,
            SemanticTokenModifiers modifiers = SemanticTokenModifiers.None
        ) => tokens.Add(new(start + span.Start, span.Length, kind, modifiers));
    }

    private static void AddHeader(
        List<SemanticToken> tokens,
        int start,
        ReadOnlySpan<char> content,
        HeaderShape header,
        string? submitter,
        bool isBare
    )
    {
        var bare = isBare ? SemanticTokenModifiers.Bare : SemanticTokenModifiers.None;
        if (!header.Author.IsEmpty)
        {
            var author = content.Slice(header.Author.Start, header.Author.Length);
            var poster = author.SequenceEqual(submitter)
                ? SemanticTokenModifiers.OriginalPoster
                : SemanticTokenModifiers.None;
            tokens.Add(
                new(
                    start + header.Author.Start,
                    header.Author.Length,
                    SemanticTokenKind.Author,
                    poster | bare
                )
            );
        }

        tokens.Add(new(start + header.Age.Start, header.Age.Length, SemanticTokenKind.Age, bare));
        if (!header.Actions.IsEmpty)
        {
            tokens.Add(
                new(start + header.Actions.Start, header.Actions.Length, SemanticTokenKind.Noise)
            );
        }
    }

    /// <summary>The links and footnotes of a line; of a quote what lies between them as well.</summary>
    private static void AddWords(
        List<SemanticToken> tokens,
        int start,
        ReadOnlySpan<char> content,
        bool isQuote
    )
    {
        var from = 0;
        var marks = new InlineMarks(content);
        while (marks.MoveNext())
        {
            AddQuoted(content[from..marks.Span.Start]);
            tokens.Add(new(start + marks.Span.Start, marks.Span.Length, marks.Kind));
            from = marks.Span.End;
        }

        AddQuoted(content[from..]);

        void AddQuoted(ReadOnlySpan<char> words)
        {
            var blanks = words.Length - words.TrimStart(' ').Length;
            var length = words.Trim(' ').Length;
            if (isQuote && length > 0)
            {
                tokens.Add(new(start + from + blanks, length, SemanticTokenKind.Quote));
            }
        }
    }
}
