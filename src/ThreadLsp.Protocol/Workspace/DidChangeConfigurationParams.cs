using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>Settings have changed; clients that are asked for them send none.</summary>
public sealed record DidChangeConfigurationParams(JsonElement? Settings = null);
