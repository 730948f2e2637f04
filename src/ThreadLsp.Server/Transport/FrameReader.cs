using System.Globalization;
using System.Text;
using StreamJsonRpc;

namespace ThreadLsp.Server.Transport;

/// <summary>Takes LSP's frames from a stream: headers, an empty line, a body.</summary>
/// <remarks>
/// Header names may be written in any case, unknown headers are passed over, and of two lengths the last counts. A body that fits into
/// the buffer is handed out where it lies; a longer one is read straight into memory of its own, so that it is never copied.
/// </remarks>
/// <param name="input">The stream; it stays open.</param>
internal sealed class FrameReader(Stream input)
{
    /// <summary>The longest body, in bytes: twice the largest document an editor will open, escapes included.</summary>
    private const int LongestBody = 1 << 30;

    /// <summary>The longest block of headers, in bytes.</summary>
    private const int LongestHeaders = 8 * 1024;

    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    private static ReadOnlySpan<byte> EndOfHeaders => "\r\n\r\n"u8;

    /// <summary>The next body; null at the end of the stream. It is valid until the next call.</summary>
    /// <exception cref="BadRpcHeaderException">What stands there are no headers.</exception>
    /// <exception cref="EndOfStreamException">The stream ends within a body.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var length = await ReadHeadersAsync(cancellationToken).ConfigureAwait(false);
        if (length is not { } bytes)
        {
            return null;
        }

        if (bytes > buffer.Length)
        {
            return await ReadLongBodyAsync(bytes, cancellationToken).ConfigureAwait(false);
        }

        while (end - start < bytes)
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new EndOfStreamException();
            }
        }

        var body = buffer.AsMemory(start, bytes);
        start += bytes;
        return body;
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadLongBodyAsync(
        int length,
        CancellationToken cancellationToken
    )
    {
        var body = GC.AllocateUninitializedArray<byte>(length);
        var present = end - start;
        buffer.AsSpan(start, present).CopyTo(body);
        (start, end) = (0, 0);
        await input
            .ReadExactlyAsync(body.AsMemory(present), cancellationToken)
            .ConfigureAwait(false);
        return body;
    }

    /// <returns>The length of the body; null at the end of the stream.</returns>
    private async ValueTask<int?> ReadHeadersAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var unread = buffer.AsSpan(start, end - start);
            var length = unread.IndexOf(EndOfHeaders);
            if (length >= 0)
            {
                start += length + EndOfHeaders.Length;
                return ParseLength(Encoding.ASCII.GetString(unread[..length]));
            }

            if (unread.Length > LongestHeaders)
            {
                throw new BadRpcHeaderException(
                    $"The headers of a message end with an empty line after at most {LongestHeaders} bytes; there was none."
                );
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }
    }

    /// <summary>Reads what is there, behind what was not taken yet; false at the end of the stream.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        // What was not taken is a message that has begun to arrive: a few bytes, moved where the rest has room.
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        var read = await input
            .ReadAsync(buffer.AsMemory(end), cancellationToken)
            .ConfigureAwait(false);
        end += read;
        return read > 0;
    }

    private static int ParseLength(string headers)
    {
        int? length = null;
        foreach (var line in headers.Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new BadRpcHeaderException(
                    $"A header is a name, a colon and a value; \"{line}\" has no colon."
                );
            }

            if (
                line.AsSpan(0, colon)
                    .Trim()
                    .Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            )
            {
                length = ReadLength(line.AsSpan(colon + 1).Trim());
            }
        }

        return length
            ?? throw new BadRpcHeaderException(
                "A message has a Content-Length header; this one has none."
            );
    }

    private static int ReadLength(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && length <= LongestBody
            ? length
            : throw new BadRpcHeaderException(
                $"Content-Length is a number of bytes from 0 to {LongestBody}; \"{value}\" is none."
            );
}
