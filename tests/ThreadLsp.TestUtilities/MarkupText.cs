using System.Collections.Immutable;
using System.Text;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.TestUtilities;

/// <summary>
/// A text with places marked in it, so that a test shows what it is about: <c>$$</c> is the caret, <c>[|…|]</c> a span,
/// <c>{|name:…|}</c> a span with a name. Spans may be nested.
/// </summary>
/// <remarks>Invariant: a marker that does not match fails the test at once; it never stays in the text unseen.</remarks>
public sealed class MarkupText
{
    private readonly int? caret;
    private readonly ImmutableDictionary<string, ImmutableArray<TextSpan>> spans;

    private MarkupText(
        string text,
        int? caret,
        ImmutableDictionary<string, ImmutableArray<TextSpan>> spans
    )
    {
        Text = text;
        this.caret = caret;
        this.spans = spans;
    }

    /// <summary>The text without markers.</summary>
    public string Text { get; }

    /// <summary>True where the markup has a caret.</summary>
    public bool HasCaret => caret is not null;

    /// <summary>The offset of the caret in <see cref="Text"/>, in UTF-16 code units.</summary>
    public int Caret =>
        caret ?? throw new InvalidOperationException("The markup has no caret: $$.");

    /// <summary>The spans without a name, in the order of their starts.</summary>
    public ImmutableArray<TextSpan> Spans => GetSpans(string.Empty);

    /// <summary>The only span without a name.</summary>
    public TextSpan Span => Single(string.Empty, Spans);

    /// <summary>The only span with a name.</summary>
    public TextSpan this[string name] => Single(name, GetSpans(name));

    /// <summary>The names that spans have, without the empty one, in the order of the alphabet.</summary>
    public IEnumerable<string> Names =>
        spans.Keys.Where(name => name.Length > 0).Order(StringComparer.Ordinal);

    /// <summary>Reads a markup.</summary>
    /// <exception cref="FormatException">A marker is opened and not closed, closed and not opened, or there are two carets.</exception>
    public static MarkupText Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(string Name, int Start, int MarkupOffset)>();
        var found = new List<(string Name, TextSpan Span)>();
        int? caretOffset = null;
        for (var i = 0; i < markup.Length; )
        {
            var rest = markup.AsSpan(i);
            if (rest.StartsWith("$$"))
            {
                caretOffset = caretOffset is null
                    ? text.Length
                    : throw Wrong(markup, i, "a second caret");
                i += 2;
            }
            else if (rest.StartsWith("[|"))
            {
                open.Push((string.Empty, text.Length, i));
                i += 2;
            }
            else if (rest.StartsWith("{|") && rest.IndexOf(':') is > 2 and var colon)
            {
                open.Push((rest[2..colon].ToString(), text.Length, i));
                i += colon + 1;
            }
            else if (rest.StartsWith("|]") || rest.StartsWith("|}"))
            {
                var isNamed = rest[1] == '}';
                if (!open.TryPop(out var start) || start.Name.Length > 0 != isNamed)
                {
                    throw Wrong(markup, i, $"{rest[..2]} that closes nothing");
                }

                found.Add((start.Name, TextSpan.FromBounds(start.Start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(rest[0]);
                i++;
            }
        }

        if (open.TryPop(out var left))
        {
            throw Wrong(markup, left.MarkupOffset, "a span that is not closed");
        }

        return new(
            text.ToString(),
            caretOffset,
            found
                .GroupBy(entry => entry.Name, entry => entry.Span, StringComparer.Ordinal)
                .ToImmutableDictionary(
                    group => group.Key,
                    group => group.OrderBy(span => span.Start).ToImmutableArray(),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>The spans with a name, in the order of their starts; empty where there are none.</summary>
    public ImmutableArray<TextSpan> GetSpans(string name) => spans.GetValueOrDefault(name, []);

    private static TextSpan Single(string name, ImmutableArray<TextSpan> spans) =>
        spans is [var span]
            ? span
            : throw new InvalidOperationException(
                $"The markup has {spans.Length} spans named '{name}' where one is asked for."
            );

    private static FormatException Wrong(string markup, int offset, string what)
    {
        var line = markup.AsSpan(0, offset).Count('\n') + 1;
        return new($"The markup has {what} at offset {offset}, line {line}.");
    }
}
