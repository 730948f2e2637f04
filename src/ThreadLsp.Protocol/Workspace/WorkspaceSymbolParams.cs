using System.Text.Json;

namespace ThreadLsp.Protocol;

/// <summary>Asks for stories and comments of the whole workspace.</summary>
public sealed record WorkspaceSymbolParams(string Query, JsonElement? WorkDoneToken = null);
