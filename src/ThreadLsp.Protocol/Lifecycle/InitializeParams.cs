using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>What a client says of itself. Only what the server reads; the rest of the message is passed over.</summary>
/// <remarks>What is read by hand, member by member, is an element: a client may send anything there.</remarks>
public sealed class InitializeParams
{
    public int? ProcessId { get; init; }

    public ClientInfo? ClientInfo { get; init; }

    public JsonElement? Capabilities { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public JsonElement? WorkspaceFolders { get; init; }

    public JsonElement? RootUri { get; init; }

    public string? Trace { get; init; }
}
