namespace ThreadLsp.Protocol;

/// <summary>Names an edit that is made when it is asked for.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Stamp">The version of it that the action was offered for.</param>
/// <param name="Name">The server's name for the edit.</param>
/// <param name="Offset">The place it was offered at; null where it is about the whole document.</param>
public sealed record CodeActionData(string Uri, long Stamp, string Name, int? Offset = null);
