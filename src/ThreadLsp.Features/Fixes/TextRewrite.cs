using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Several rounds of changes, each made to the text that the one before left, told as one round of changes of the first text.</summary>
internal sealed class TextRewrite
{
    private List<Piece> pieces;

    /// <param name="length">The length of the first text.</param>
    public TextRewrite(int length) => pieces = [new(0, length, null)];

    /// <summary>Makes the changes of a round, given in order and without overlap; O(pieces + changes).</summary>
    public void Apply(ImmutableArray<TextChange> changes)
    {
        var rewritten = new List<Piece>(pieces.Count + (2 * changes.Length));
        var (next, offset) = (0, 0);
        var rest = pieces.Count > 0 ? pieces[0] : default;
        foreach (var change in changes)
        {
            Take(change.Span.Start, isKept: true);
            if (change.NewText.Length > 0)
            {
                rewritten.Add(new(0, change.NewText.Length, change.NewText));
            }

            Take(change.Span.End, isKept: false);
        }

        Take(int.MaxValue, isKept: true);
        pieces = rewritten;

        // Goes on to an offset of the text before this round, and keeps what lies on the way or leaves it out.
        void Take(int end, bool isKept)
        {
            while (next < pieces.Count && offset < end)
            {
                var length = int.Min(rest.Length, end - offset);
                if (isKept && length > 0)
                {
                    rewritten.Add(rest.Slice(0, length));
                }

                offset += length;
                rest = rest.Slice(length, rest.Length - length);
                if (rest.Length == 0)
                {
                    next++;
                    rest = next < pieces.Count ? pieces[next] : default;
                }
            }
        }
    }

    /// <summary>The changes of the first text that lead to the last one.</summary>
    /// <param name="length">The length of the first text.</param>
    public ImmutableArray<TextChange> ToChanges(int length)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var start = 0;
        var inserted = new System.Text.StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece.NewText is { } text)
            {
                inserted.Append(text, piece.Start, piece.Length);
                continue;
            }

            Flush(piece.Start);
            start = piece.Start + piece.Length;
        }

        Flush(length);
        return changes.ToImmutable();

        void Flush(int end)
        {
            if (end > start || inserted.Length > 0)
            {
                changes.Add(new(TextSpan.FromBounds(start, end), inserted.ToString()));
                inserted.Clear();
            }
        }
    }

    /// <summary>A part of the first text, or, with <paramref name="NewText"/>, of one that was put in.</summary>
    private readonly record struct Piece(int Start, int Length, string? NewText)
    {
        public Piece Slice(int start, int length) =>
            this with
            {
                Start = Start + start,
                Length = length,
            };
    }
}
