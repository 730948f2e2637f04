using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Finds web addresses and references to footnotes within a line, in order; O(its length) for all of them.</summary>
internal ref struct InlineMarks
{
    private readonly ReadOnlySpan<char> line;
    private int end;
    private WebAddress? address;
    private TextSpan? reference;

    /// <param name="line">The line.</param>
    public InlineMarks(ReadOnlySpan<char> line)
    {
        this.line = line;
        address = WebAddresses.Find(line, 0);
        reference = Footnotes.FindReference(line, 0)?.Span;
    }

    /// <summary>Where the mark that was found last stands in the line.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>What it is: a link or a footnote.</summary>
    public SemanticTokenKind Kind { get; private set; }

    /// <summary>Finds the next one; false where there is none.</summary>
    public bool MoveNext()
    {
        // What looks like a reference within an address is a part of it.
        while (reference is { } inside && inside.Start < end)
        {
            reference = Footnotes.FindReference(line, inside.End)?.Span;
        }

        if (address is { } link && (reference is not { } note || link.Start < note.Start))
        {
            (Span, Kind) = (new(link.Start, link.End - link.Start), SemanticTokenKind.Link);
            address = WebAddresses.Find(line, link.End);
        }
        else if (reference is { } next)
        {
            (Span, Kind) = (next, SemanticTokenKind.Footnote);
            reference = Footnotes.FindReference(line, next.End)?.Span;
        }
        else
        {
            return false;
        }

        end = Span.End;
        return true;
    }
}
