using System.Buffers;

namespace ThreadLsp.Syntax;

/// <summary>Collects the few lines that an edit touches without allocating; a long paste rents room.</summary>
/// <param name="room">Where lines stand until there are more of them.</param>
internal ref struct LineBuffer(Span<GreenLine> room)
{
    private Span<GreenLine> room = room;
    private GreenLine[]? rented;
    private int count;

    /// <summary>What was added, in order.</summary>
    public readonly ReadOnlySpan<GreenLine> Lines => room[..count];

    public void Add(in GreenLine line)
    {
        if (count == room.Length)
        {
            var larger = ArrayPool<GreenLine>.Shared.Rent(room.Length * 2);
            room.CopyTo(larger);
            Dispose();
            rented = larger;
            room = larger;
        }

        room[count++] = line;
    }

    /// <summary>Gives back what was rented.</summary>
    public void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<GreenLine>.Shared.Return(rented);
            rented = null;
        }
    }
}
