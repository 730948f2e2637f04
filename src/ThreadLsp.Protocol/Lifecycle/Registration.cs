using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>Something the server wants to hear of, or to be asked.</summary>
public sealed record Registration(string Id, string Method, JsonElement? RegisterOptions = null);
