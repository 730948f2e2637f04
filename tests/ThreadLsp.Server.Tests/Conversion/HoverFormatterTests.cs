using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ThreadLsp.Features;
using ThreadLsp.Server.Conversion;

namespace ThreadLsp.Server.Tests.Conversion;

/// <summary>Whatever a dump says, a reader of Markdown finds words in it and nothing else.</summary>
public sealed class HoverFormatterTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder()
        .UseAdvancedExtensions()
        .Build();

    /// <summary>Pieces that mean something in Markdown or HTML, or begin something that does.</summary>
    private static readonly string[] Pieces =
    [
        "[a](command:evil)",
        "![b](https://example.com/b.png)",
        "[c][d]",
        "[d]: https://example.com",
        "<https://example.com>",
        "https://example.com/?a=b&c",
        "www.example.com",
        "mailto:a@example.com",
        "file:///etc/passwd",
        "<img src=x onerror=y>",
        "<!--",
        "-->",
        "<script>",
        "</td>",
        "&lt;",
        "&#60;",
        "`",
        "```",
        "~~~",
        "**",
        "__",
        "~~",
        "$$",
        "$(zap)",
        "# ",
        "- ",
        "1. ",
        "> ",
        "| a | b |",
        "|---|",
        "---",
        "===",
        ":::",
        "{.x}",
        "[^1]",
        "[ ]",
        "\\",
        "\\[",
        "(",
        ")",
        "]",
        "!",
        ":",
        "\"",
        "'",
        "words",
        "ünïcode",
        "😀",
        " ",
    ];

    [Fact]
    public void No_markup_comes_out_of_any_body()
    {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var body = string.Concat(
                    Enumerable
                        .Range(0, random.Next(1, 9))
                        .Select(_ => Pieces[random.Next(Pieces.Length)])
                )
                .Trim();
            body = body.Length == 0 ? "words" : body;
            var kind = (HoverKind)(round % 3);
            var hover = new HoverText(
                kind,
                new(0, 0),
                body,
                [body, body],
                kind == HoverKind.Reply ? [body, body] : [],
                body
            );
            var markdown = HoverFormatter.Format(hover, markdown: true).Value;
            var words = new List<string>();
            foreach (var node in Markdown.Parse(markdown, Reader).Descendants())
            {
                Assert.True(
                    node
                        is ParagraphBlock
                            or QuoteBlock
                            or LiteralInline
                            or HtmlEntityInline
                            or LineBreakInline
                        || (node is EmphasisInline { DelimiterCount: 2 }),
                    $"{node.GetType().Name} came out of: {body}"
                );
                words.Add(
                    node switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        HtmlEntityInline entity => entity.Transcoded.ToString(),
                        _ => string.Empty,
                    }
                );
            }

            // The heading, the lines, the path and the facts are read as they were written.
            var times = kind == HoverKind.Reply ? 6 : 3;
            Assert.Equal(times, Count(string.Concat(words), body));
        }
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (
            var found = text.IndexOf(part, StringComparison.Ordinal);
            found >= 0 && part.Length > 0;
            found = text.IndexOf(part, found + part.Length, StringComparison.Ordinal)
        )
        {
            count++;
        }

        return count;
    }
}
