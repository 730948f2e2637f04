using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Nerdbank.Streams;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace ThreadLsp.Server.Transport;

/// <summary>LSP's framing: headers, an empty line, a JSON body.</summary>
/// <remarks>
/// StreamJsonRpc's own handler gives up the connection on a body that is not JSON and waits for any length a header claims. This
/// one answers the first with a parse error and goes on, and refuses the second. Header names may be written in any case, unknown
/// headers are passed over, and of two lengths the last counts.
/// </remarks>
internal sealed class LspMessageHandler(
    PipeWriter writer,
    PipeReader reader,
    IJsonRpcMessageFormatter formatter,
    AnswerLedger ledger,
    Action<string> log
) : PipeMessageHandler(writer, reader, formatter)
{
    /// <summary>The method a body that is not JSON is handed on as, so that it is answered in its turn.</summary>
    public const string MalformedMethod = "$/threadLsp/malformed";

    /// <summary>The longest body, in bytes: twice the largest document an editor will open, escapes included.</summary>
    private const int LongestBody = 1 << 30;

    /// <summary>The longest block of headers, in bytes.</summary>
    private const int LongestHeaders = 8 * 1024;

    /// <summary>How long answers are waited for when the client has closed its end.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(1);

    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(
        CancellationToken cancellationToken
    )
    {
        while (await ReadHeadersAsync(cancellationToken).ConfigureAwait(false) is { } length)
        {
            var message = Parse(
                await ReadBodyAsync(length, cancellationToken).ConfigureAwait(false)
            );
            switch (message)
            {
                case JsonRpcRequest { IsResponseExpected: true }:
                    ledger.Owe();
                    return message;
                case IJsonRpcMessageWithId answer
                and not JsonRpcRequest when !ledger.Receive(answer.RequestId.ToString()):
                    log($"an answer to {answer.RequestId} was passed over: nothing was asked");
                    break;
                default:
                    return message;
            }
        }

        // The client has closed its end; what it asked before is answered first.
        await ledger.SettleAsync(LongestFarewell).ConfigureAwait(false);
        return null;
    }

    /// <inheritdoc/>
    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        using var body = new Sequence<byte>(ArrayPool<byte>.Shared);
        Formatter.Serialize(body, content);
        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"Content-Length: {body.Length}\r\n\r\n"
        );
        Encoding.ASCII.GetBytes(header, Writer!);
        foreach (var segment in body.AsReadOnlySequence)
        {
            Writer!.Write(segment.Span);
        }

        switch (content)
        {
            case JsonRpcRequest { IsResponseExpected: true } question:
                ledger.Ask(question.RequestId.ToString());
                break;
            case JsonRpcResult or JsonRpcError:
                ledger.Pay();
                break;
        }
    }

    /// <returns>The body in memory of its own: JSON is read from it after the pipe has taken its buffers back.</returns>
    private async Task<byte[]> ReadBodyAsync(int length, CancellationToken cancellationToken)
    {
        if (length == 0)
        {
            return [];
        }

        var read = await ReadAtLeastAsync(length, allowEmpty: false, cancellationToken)
            .ConfigureAwait(false);
        var content = read.Buffer.Slice(0, length);
        var body = content.ToArray();
        Reader!.AdvanceTo(content.End);
        return body;
    }

    private JsonRpcMessage Parse(byte[] body)
    {
        try
        {
            return Formatter.Deserialize(new ReadOnlySequence<byte>(body));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Besides JSON that is none there are messages that are none, such as a method that is a number: whatever it is, it is one
            // message that is lost and not the connection.
            log($"a message that is no valid JSON-RPC was passed over: {exception.Message}");
            return new JsonRpcRequest { Method = MalformedMethod, RequestId = RequestId.Null };
        }
    }

    /// <returns>The length of the body; null at the end of the stream.</returns>
    private async Task<int?> ReadHeadersAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await Reader!.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (FindEndOfHeaders(buffer) is { } end)
            {
                var headers = Encoding.ASCII.GetString(buffer.Slice(0, end));
                Reader.AdvanceTo(buffer.GetPosition(EndOfHeaders.Length, end));
                return ParseLength(headers);
            }

            if (buffer.Length > LongestHeaders)
            {
                throw new BadRpcHeaderException(
                    $"The headers of a message end with an empty line after at most {LongestHeaders} bytes; there was none."
                );
            }

            Reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    private static SequencePosition? FindEndOfHeaders(ReadOnlySequence<byte> buffer)
    {
        var sequence = new SequenceReader<byte>(buffer);
        return sequence.TryReadTo(out ReadOnlySequence<byte> headers, EndOfHeaders)
            ? headers.End
            : null;
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
