using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>What a client says of itself. Only what the server reads; the rest of the message is passed over.</summary>
public sealed class InitializeParams
{
    public int? ProcessId { get; init; }

    public ClientInfo? ClientInfo { get; init; }

    /// <summary>Read by hand, capability by capability: a client may send anything here.</summary>
    public JsonElement? Capabilities { get; init; }

    public string? Trace { get; init; }
}
