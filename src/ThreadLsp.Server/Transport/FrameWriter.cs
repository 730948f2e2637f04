using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;

namespace ThreadLsp.Server.Transport;

/// <summary>Puts LSP's frames on a stream: a message is collected here behind room for its header, and leaves in one write.</summary>
/// <param name="output">The stream; it stays open.</param>
internal sealed class FrameWriter(Stream output) : IBufferWriter<byte>
{
    /// <summary>Room for the header of any length.</summary>
    private const int HeaderRoom = 48;

    /// <summary>Room for a piece of a long answer with its header.</summary>
    private const int BufferLength = 64 * 1024;

    /// <summary>The smallest room that is made for more.</summary>
    private const int SmallestRoom = 256;

    /// <summary>A longer message is rare; its memory is not kept.</summary>
    private const int LongestKept = 1 << 20;

    private byte[] buffer = new byte[BufferLength];
    private int end = HeaderRoom;

    /// <inheritdoc/>
    public void Advance(int count) => end += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return buffer.AsMemory(end);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return buffer.AsSpan(end);
    }

    /// <summary>Forgets what was written and not sent.</summary>
    public void Clear()
    {
        end = HeaderRoom;
        if (buffer.Length > LongestKept)
        {
            buffer = new byte[BufferLength];
        }
    }

    /// <summary>Sends what was written, pieces of JSON behind it that stay where they are, and an end.</summary>
    public async ValueTask SendAsync(
        ImmutableArray<ReadOnlyMemory<byte>> pieces,
        ReadOnlyMemory<byte> ending,
        CancellationToken cancellationToken
    )
    {
        var length = (long)(end - HeaderRoom) + ending.Length;
        foreach (var piece in pieces)
        {
            length += piece.Length;
        }

        // Every write wakes the reader at the other end, so what is small goes with what is beside it: a short answer leaves in one
        // write, a long one in as many as it has pieces.
        var start = WriteHeader(length);
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            var isBesideSmall = end > start || i == pieces.Length - 1;
            if (isBesideSmall && piece.Length + ending.Length <= buffer.Length - end)
            {
                this.Write(piece.Span);
                continue;
            }

            if (end > start)
            {
                await output
                    .WriteAsync(buffer.AsMemory(start, end - start), cancellationToken)
                    .ConfigureAwait(false);
                (start, end) = (0, 0);
            }

            await output.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
        }

        this.Write(ending.Span);
        await output
            .WriteAsync(buffer.AsMemory(start, end - start), cancellationToken)
            .ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        Clear();
    }

    /// <returns>Where the frame begins.</returns>
    private int WriteHeader(long length)
    {
        Span<byte> header = stackalloc byte[HeaderRoom];
        Utf8.TryWrite(
            header,
            CultureInfo.InvariantCulture,
            $"Content-Length: {length}\r\n\r\n",
            out var written
        );
        header[..written].CopyTo(buffer.AsSpan(HeaderRoom - written));
        return HeaderRoom - written;
    }

    private void MakeRoom(int size)
    {
        size = int.Max(size, SmallestRoom);
        if (buffer.Length - end < size)
        {
            Array.Resize(ref buffer, int.Max(buffer.Length * 2, end + size));
        }
    }
}
