using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis;

/// <summary>The footnotes of a comment, and what refers to them.</summary>
/// <remarks>
/// What is quoted refers to somebody else's footnotes, and what stands deeper than its header is code, where <c>a[1]</c> is no reference.
/// People write footnotes as <c>[1] words</c>, <c>[1]: words</c>, <c>[1]words</c>, and some as <c>1. words</c>.
/// </remarks>
/// <param name="References">Every <c>[1]</c> with its number, in the order of the text.</param>
/// <param name="Marks">
/// By number where the first footnote with it stands: its mark; empty where it is an item of a numbered list, which may be meant as
/// footnotes and needs no reference.
/// </param>
public sealed record Footnotes(
    ImmutableArray<(int Number, TextSpan Span)> References,
    ImmutableDictionary<int, TextSpan> Marks
)
{
    private const int LongestNumber = 2;

    /// <summary>Reads those of a comment; O(its lines).</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="lines">Reads its lines.</param>
    public static Footnotes Read(Comment comment, LineReader lines)
    {
        var references = ImmutableArray.CreateBuilder<(int, TextSpan)>();
        var marks = ImmutableDictionary.CreateBuilder<int, TextSpan>();
        var width = comment.Tree.IndentWidth;
        var reader = lines.Begin(comment.Line + 1, comment.EndLine);
        while (reader.MoveNext())
        {
            var isCode = reader.Green.Column > comment.Column + width;
            if (isCode || reader.Green.Kind is LineKind.Quote or LineKind.Blank)
            {
                continue;
            }

            var words = reader.Content;
            var start = 0;
            if (FindNumber(words, 0) is { } footnote && footnote.End < words.Length)
            {
                marks.TryAdd(footnote.Number, new(reader.ContentStart, footnote.End));
                start = footnote.End;
            }
            else if (FindListNumber(words) is { } listed)
            {
                marks.TryAdd(listed, new(reader.ContentStart, 0));
            }

            AddReferences(words, start, reader.ContentStart, references);
        }

        return new(references.DrainToImmutable(), marks.ToImmutable());
    }

    /// <summary>The first <c>[1]</c> of a line at a place or behind it; null where there is none.</summary>
    public static (int Number, TextSpan Span)? FindReference(ReadOnlySpan<char> words, int start)
    {
        while (start < words.Length && words[start..].IndexOf('[') is >= 0 and var found)
        {
            start += found;
            var reference = FindNumber(words, start);

            // [1](https://…) is a link of Markdown and needs no footnote.
            if (reference is { } number && (number.End >= words.Length || words[number.End] != '('))
            {
                return (number.Number, TextSpan.FromBounds(start, number.End));
            }

            start = reference?.End ?? start + 1;
        }

        return null;
    }

    private static void AddReferences(
        ReadOnlySpan<char> words,
        int start,
        int offset,
        ImmutableArray<(int, TextSpan)>.Builder references
    )
    {
        while (FindReference(words, start) is var (number, span))
        {
            references.Add((number, span with { Start = offset + span.Start }));
            start = span.End;
        }
    }

    /// <summary><c>[12]</c> at a place.</summary>
    private static (int Number, int End)? FindNumber(ReadOnlySpan<char> words, int start)
    {
        if (start >= words.Length || words[start] != '[')
        {
            return null;
        }

        var digits = words[(start + 1)..].IndexOfAnyExceptInRange('0', '9');
        var close = start + 1 + digits;
        return digits is >= 1 and <= LongestNumber && words[close] == ']'
            ? (Parse(words[(start + 1)..close]), close + 1)
            : null;
    }

    /// <summary><c>1. words</c>, <c>1: words</c>, <c>1) words</c>, <c>(1) words</c>, <c>*1 words</c>.</summary>
    private static int? FindListNumber(ReadOnlySpan<char> words)
    {
        var start = words is ['(' or '*' or '^' or '-', ..] ? 1 : 0;
        var rest = words[start..].TrimStart(' ');
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return
            digits is >= 1 and <= LongestNumber
            && digits < rest.Length
            && (start == 1 || rest[digits] is '.' or ':' or ')' or ']' or ' ')
            ? Parse(rest[..digits])
            : null;
    }

    private static int Parse(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
