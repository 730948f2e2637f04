using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>Something that belongs to a longer work: how far it has come, or a part of its answer.</summary>
public sealed record ProgressParams(JsonElement Token, RawJson Value);
