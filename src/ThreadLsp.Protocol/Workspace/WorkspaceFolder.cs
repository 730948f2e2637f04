namespace ThreadLsp.Protocol;

/// <summary>A folder that is open in the editor.</summary>
public sealed record WorkspaceFolder(string Uri, string? Name = null);
