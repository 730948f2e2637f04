namespace ThreadLsp.Syntax.Text;

public sealed partial class SourceText
{
    /// <summary>This text after one edit; O(log n + inserted). This text stays as it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is not within the text.</exception>
    public SourceText Replace(TextSpan span, string newText)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        if (span.IsEmpty && newText.Length == 0)
        {
            return this;
        }

        if (chunks.Count == 0)
        {
            return From(newText);
        }

        var (first, before, after, last) = Locate(span);
        var length = before.Length + newText.Length + after.Length;
        if (length > TextChunk.MaximumLength)
        {
            return new(chunks.Replace(first, last - first + 1, Cut(before, newText, after)));
        }

        if (length == 0)
        {
            return new(chunks.Replace(first, last - first + 1, []));
        }

        var merged = new TextChunk(string.Concat(before.Text, newText, after.Text), 0, length);
        return new(chunks.Replace(first, last - first + 1, [merged]));
    }

    /// <summary>This text after several edits, all given in offsets of this text.</summary>
    /// <exception cref="ArgumentException">The edits are not in order, or overlap.</exception>
    public SourceText WithChanges(params ReadOnlySpan<TextChange> changes)
    {
        var text = this;
        for (var i = changes.Length - 1; i >= 0; i--)
        {
            if (i + 1 < changes.Length && changes[i].Span.End > changes[i + 1].Span.Start)
            {
                throw new ArgumentException(
                    "Changes must be in order and must not overlap: "
                        + $"{changes[i].Span} does not stand before {changes[i + 1].Span}.",
                    nameof(changes)
                );
            }

            text = text.Replace(changes[i].Span, changes[i].NewText);
        }

        return text;
    }

    /// <summary>The chunks an edit touches, and what of the outer two it keeps.</summary>
    private (int First, TextSlice Before, TextSlice After, int Last) Locate(TextSpan span)
    {
        // At the seam of two chunks the edit belongs to the one before, so that typing goes on in one chunk.
        var start = chunks.Seek<Lengths>(int.Max(0, span.Start - 1), out var firstChunk);
        var before = firstChunk.Slice(0, span.Start - start.Before);
        if (span.End <= start.Before + firstChunk.Length)
        {
            var tail = span.End - start.Before;
            return (
                start.Index,
                before,
                firstChunk.Slice(tail, firstChunk.Length - tail),
                start.Index
            );
        }

        var end = chunks.Seek<Lengths>(span.End - 1, out var lastChunk);
        var rest = span.End - end.Before;
        return (start.Index, before, lastChunk.Slice(rest, lastChunk.Length - rest), end.Index);
    }

    private static TextChunk[] Cut(TextSlice before, string newText, TextSlice after)
    {
        var pieces = new List<TextChunk>();
        if (newText.Length <= TextChunk.MaximumLength)
        {
            // A small edit in a full chunk: two halves, so that the next edits find room.
            var merged = string.Concat(before.Text, newText, after.Text);
            var count = (merged.Length + TextChunk.MaximumLength - 1) / TextChunk.MaximumLength;
            for (var i = 0; i < count; i++)
            {
                var start = (int)((long)merged.Length * i / count);
                var end = (int)((long)merged.Length * (i + 1) / count);
                pieces.Add(new(merged, start, end - start));
            }

            return [.. pieces];
        }

        if (before.Length > 0)
        {
            pieces.Add(before.ToChunk());
        }

        for (var start = 0; start < newText.Length; start += TextChunk.CutLength)
        {
            pieces.Add(new(newText, start, int.Min(TextChunk.CutLength, newText.Length - start)));
        }

        if (after.Length > 0)
        {
            pieces.Add(after.ToChunk());
        }

        return [.. pieces];
    }
}
