using System.Text.Json.Serialization;
using StreamJsonRpc;

namespace ThreadLsp.Server.Transport;

/// <summary>What JSON-RPC itself reads: without it the argument of <c>$/cancelRequest</c> has no metadata, and nothing is ever cancelled.</summary>
[JsonSerializable(typeof(RequestId))]
internal sealed partial class TransportJson : JsonSerializerContext;
