using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;
using StreamJsonRpc.Reflection;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Transport;

/// <summary>LSP's framing: headers, an empty line, a JSON body.</summary>
/// <remarks>
/// StreamJsonRpc's own handler gives up the connection on a body that is not JSON and waits for any length a header claims. This
/// one answers the first with a parse error and goes on, and refuses the second. An answer that is JSON already goes to the stream as it
/// is, without passing through the formatter.
/// </remarks>
internal sealed class LspMessageHandler(
    Stream output,
    Stream input,
    IJsonRpcMessageFormatter formatter,
    AnswerLedger ledger,
    Action<string> log
) : MessageHandlerBase(formatter), IJsonRpcMessageBufferManager
{
    /// <summary>The method a body that is not JSON is handed on as, so that it is answered in its turn.</summary>
    public const string MalformedMethod = "$/threadLsp/malformed";

    /// <summary>How long answers are waited for when the client has closed its end.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(1);

    private static readonly byte[] EndOfMessage = "}"u8.ToArray();

    private readonly FrameReader reader = new(input);
    private readonly FrameWriter writer = new(output);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <summary>The message was read to its end: its memory is free for the next.</summary>
    public void DeserializationComplete(JsonRpcMessage message) =>
        (message as IJsonRpcMessageBufferManager)?.DeserializationComplete(message);

    /// <inheritdoc/>
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(
        CancellationToken cancellationToken
    )
    {
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } body)
        {
            var message = Parse(body);
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
    protected override async ValueTask WriteCoreAsync(
        JsonRpcMessage content,
        CancellationToken cancellationToken
    )
    {
        // A message that could not be serialized has left a part of itself.
        writer.Clear();
        if (content is JsonRpcResult { Result: RawJson json } result)
        {
            WriteStart(result.RequestId);
            await writer.SendAsync(json.Pieces, EndOfMessage, DisposalToken).ConfigureAwait(false);
        }
        else
        {
            Formatter.Serialize(writer, content);
            if (content is JsonRpcRequest { IsResponseExpected: true } question)
            {
                ledger.Ask(question.RequestId.ToString());
            }

            await writer.SendAsync([], default, DisposalToken).ConfigureAwait(false);
        }

        if (content is JsonRpcResult or JsonRpcError)
        {
            ledger.Pay();
        }
    }

    /// <inheritdoc/>
    protected override ValueTask FlushAsync(CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    /// <summary>All of an answer that stands before the result.</summary>
    private void WriteStart(RequestId id)
    {
        writer.Write("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        if (id.Number is { } number)
        {
            Utf8Formatter.TryFormat(number, writer.GetSpan(), out var written);
            writer.Advance(written);
        }
        else
        {
            writer.Write("\""u8);
            writer.Write(JsonEncodedText.Encode(id.String ?? string.Empty).EncodedUtf8Bytes);
            writer.Write("\""u8);
        }

        writer.Write(",\"result\":"u8);
    }

    private JsonRpcMessage Parse(ReadOnlyMemory<byte> body)
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
}
