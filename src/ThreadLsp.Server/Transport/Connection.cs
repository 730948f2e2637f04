using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StreamJsonRpc;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Dispatch;

namespace ThreadLsp.Server.Transport;

/// <summary>Puts JSON-RPC on a pair of streams.</summary>
internal static class Connection
{
    /// <summary>Connects a session with its client and begins to listen.</summary>
    public static JsonRpc Open(Stream input, Stream output, Session session)
    {
        var handler = new LspMessageHandler(
            output,
            input,
            CreateFormatter(),
            session.Answers,
            session.Log
        );
        var rpc = new LspJsonRpc(handler, session.Log)
        {
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
        };
        rpc.Disconnected += (_, disconnected) =>
            session.End($"the connection was closed: {disconnected.Description}");
        session.Attach(rpc);
        MethodTable.Register(rpc, session);
        rpc.StartListening();
        return rpc;
    }

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026",
        Justification = "All messages have generated metadata."
    )]
    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "All messages have generated metadata."
    )]
    private static SystemTextJsonFormatter CreateFormatter() =>
        new()
        {
            JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                MaxDepth = 512,
                TypeInfoResolver = JsonTypeInfoResolver.Combine(
                    ProtocolJson.Default,
                    TransportJson.Default
                ),
            },
        };
}
