using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>Asks a client to show a progress of the server's own.</summary>
public sealed record WorkDoneProgressCreateParams(JsonElement Token);
