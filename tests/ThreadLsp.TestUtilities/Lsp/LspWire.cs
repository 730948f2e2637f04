using System.Globalization;
using System.Text;

namespace ThreadLsp.TestUtilities.Lsp;

/// <summary>LSP's framing, written anew for the tests: a fault that client and server share would show nowhere.</summary>
public sealed class LspWire(Stream toServer, Stream fromServer)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>A message with its header.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> body)
    {
        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"Content-Length: {body.Length}\r\n\r\n"
        );
        return [.. Encoding.ASCII.GetBytes(header), .. body];
    }

    /// <summary>A message with its header.</summary>
    public static byte[] Frame(string body) => Frame(Encoding.UTF8.GetBytes(body));

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await toServer.WriteAsync(bytes);
        await toServer.FlushAsync();
    }

    /// <summary>The body of the next message; null at the end.</summary>
    /// <exception cref="InvalidDataException">What the server wrote is no message: something else than messages went to standard output.</exception>
    public async Task<byte[]?> ReceiveAsync()
    {
        int? length = null;
        while (true)
        {
            var line = await ReadLineAsync();
            if (line is null)
            {
                return null;
            }

            if (line.Length == 0)
            {
                break;
            }

            const string Name = "Content-Length: ";
            length = line.StartsWith(Name, StringComparison.Ordinal)
                ? int.Parse(line.AsSpan(Name.Length), CultureInfo.InvariantCulture)
                : throw new InvalidDataException($"The server wrote \"{line}\".");
        }

        var body = new byte[length ?? throw new InvalidDataException("No Content-Length.")];
        for (var filled = 0; filled < body.Length; )
        {
            if (!await FillAsync())
            {
                throw new InvalidDataException("The server's output ends within a message.");
            }

            var taken = int.Min(end - start, body.Length - filled);
            buffer.AsSpan(start, taken).CopyTo(body.AsSpan(filled));
            start += taken;
            filled += taken;
        }

        return body;
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (await FillAsync())
        {
            var character = (char)buffer[start++];
            if (character == '\n')
            {
                return line.Length > 0 && line[^1] == '\r'
                    ? line.ToString(0, line.Length - 1)
                    : throw new InvalidDataException($"The line \"{line}\" has no \\r.");
            }

            line.Append(character);
        }

        return line.Length == 0
            ? null
            : throw new InvalidDataException($"The server's output ends with \"{line}\".");
    }

    private async Task<bool> FillAsync()
    {
        if (start == end)
        {
            start = 0;
            end = await fromServer.ReadAsync(buffer);
        }

        return start < end;
    }
}
