using System.Numerics;
using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>
/// Makes the rope and the lines of a text in one pass: each chunk is measured, and its lines are cut and lexed while it is in the
/// nearest cache. Reading a large text from memory a second time would cost as much as all else.
/// </summary>
internal sealed class FirstParse
{
    private const int WordLength = 64;

    private readonly SumTree<TextChunk, TextSummary>.Builder chunks = new();
    private readonly SumTree<GreenLine, LineSummary>.Builder lines = new();

    /// <summary>Parses a text.</summary>
    public static (
        SumTree<TextChunk, TextSummary> Chunks,
        SumTree<GreenLine, LineSummary> Lines
    ) Parse(string text)
    {
        var parse = new FirstParse();
        var rest = parse.Add(text);
        parse.lines.Add(LineLexer.Lex(text.AsSpan(rest), 0));
        return (parse.chunks.ToTree(), parse.lines.ToTree());
    }

    /// <summary>Adds a text, and the lines of it that end in it.</summary>
    /// <returns>Where the line begins that does not end.</returns>
    private int Add(string text)
    {
        var line = 0;
        Span<ulong> lineFeeds = stackalloc ulong[TextSummary.CountWords(TextChunk.CutLength)];
        for (var start = 0; start < text.Length; start += TextChunk.CutLength)
        {
            var length = int.Min(TextChunk.CutLength, text.Length - start);
            var chunk = new TextChunk(text, start, length, lineFeeds);
            chunks.Add(chunk);
            line = chunk.Summary.HasCarriageReturn
                ? AddLines(text, line, start, start + length)
                : AddLinesByFeeds(text, line, start, lineFeeds[..TextSummary.CountWords(length)]);
        }

        return line;
    }

    /// <summary>Adds the lines that end between two offsets.</summary>
    /// <returns>Where the line begins that does not end there.</returns>
    private int AddLines(ReadOnlySpan<char> text, int line, int start, int end)
    {
        // A line feed at the start may belong to a carriage return before it.
        var next = int.Max(line, start);
        while (next < end && text[next..end].IndexOfAny('\n', '\r') is >= 0 and var found)
        {
            next += found;
            var breakLength =
                text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            lines.Add(LineLexer.Lex(text[line..next], breakLength));
            next += breakLength;
            line = next;
        }

        return line;
    }

    /// <summary>As <see cref="AddLines"/>, where there is no carriage return.</summary>
    private int AddLinesByFeeds(
        ReadOnlySpan<char> text,
        int line,
        int start,
        ReadOnlySpan<ulong> lineFeeds
    )
    {
        foreach (var word in lineFeeds)
        {
            for (var feeds = word; feeds != 0; feeds &= feeds - 1)
            {
                var feed = start + BitOperations.TrailingZeroCount(feeds);

                // One at the start may belong to a carriage return at the end of the chunk before.
                if (feed >= line)
                {
                    lines.Add(LineLexer.Lex(text[line..feed], 1));
                    line = feed + 1;
                }
            }

            start += WordLength;
        }

        return line;
    }
}
