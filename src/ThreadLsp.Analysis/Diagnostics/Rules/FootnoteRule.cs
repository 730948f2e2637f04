using System.Globalization;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3006: a reference <c>[1]</c> without its footnote line in the same comment, or a footnote that nothing refers to.</summary>
/// <remarks>
/// What is quoted refers to somebody else's footnotes, and what stands deeper than its header is code, where <c>a[1]</c> is no reference.
/// People write footnotes as <c>[1] words</c>, <c>[1]: words</c>, <c>[1]words</c>, and some as <c>1. words</c>.
/// </remarks>
internal static class FootnoteRule
{
    private const int LongestNumber = 2;

    public static void Analyze(RuleContext context, CommentScope scope)
    {
        // Nearly no comment has a bracket.
        if (!scope.Comment.IsBare && HasBracket(context, scope.Comment))
        {
            var references = new Dictionary<int, TextSpan>();
            var footnotes = new Dictionary<int, TextSpan>();
            Read(context, scope.Comment, references, footnotes);
            Report(context, references, footnotes);
        }
    }

    private static bool HasBracket(RuleContext context, Comment comment)
    {
        var reader = context.Lines.Begin(comment.Line + 1, comment.EndLine);
        while (reader.MoveNext())
        {
            if (reader.Content.Contains('['))
            {
                return true;
            }
        }

        return false;
    }

    private static void Read(
        RuleContext context,
        Comment comment,
        Dictionary<int, TextSpan> references,
        Dictionary<int, TextSpan> footnotes
    )
    {
        var reader = context.Lines.Begin(comment.Line + 1, comment.EndLine);
        while (reader.MoveNext())
        {
            var isCode = reader.Green.Column > comment.Column + context.Facts.IndentWidth;
            if (isCode || reader.Green.Kind is LineKind.Quote or LineKind.Blank)
            {
                continue;
            }

            var words = reader.Content;
            var start = 0;
            if (FindNumber(words, 0) is { } footnote && footnote.End < words.Length)
            {
                footnotes.TryAdd(footnote.Number, new(reader.ContentStart, footnote.End));
                start = footnote.End;
            }
            else if (FindListNumber(words) is { } listed)
            {
                // A numbered list may be meant as footnotes: it answers references and needs none.
                footnotes.TryAdd(listed, new(reader.ContentStart, 0));
            }

            AddReferences(words, start, reader.ContentStart, references);
        }
    }

    private static void AddReferences(
        ReadOnlySpan<char> words,
        int start,
        int offset,
        Dictionary<int, TextSpan> references
    )
    {
        while (start < words.Length)
        {
            var found = words[start..].IndexOf('[');
            if (found < 0)
            {
                return;
            }

            start += found;
            var reference = FindNumber(words, start);
            // [1](https://…) is a link of Markdown and needs no footnote.
            if (reference is { } number && (number.End >= words.Length || words[number.End] != '('))
            {
                references.TryAdd(
                    number.Number,
                    TextSpan.FromBounds(offset + start, offset + number.End)
                );
            }

            start = reference?.End ?? start + 1;
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

    private static void Report(
        RuleContext context,
        Dictionary<int, TextSpan> references,
        Dictionary<int, TextSpan> footnotes
    )
    {
        foreach (var (number, span) in references)
        {
            if (!footnotes.ContainsKey(number))
            {
                context.Report(
                    DiagnosticDescriptors.Footnote,
                    span,
                    $"This refers to a footnote that is not in this comment: a line \"[{Format(number)}] …\" would be it."
                );
            }
        }

        if (references.Count == 0 && footnotes.Count > 1)
        {
            // A list whose items are numbered so.
            return;
        }

        foreach (var (number, span) in footnotes)
        {
            if (!references.ContainsKey(number) && !span.IsEmpty)
            {
                context.Report(
                    DiagnosticDescriptors.Footnote,
                    span,
                    $"Nothing in this comment refers to this footnote: \"[{Format(number)}]\" behind the words it belongs to would."
                );
            }
        }
    }

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
