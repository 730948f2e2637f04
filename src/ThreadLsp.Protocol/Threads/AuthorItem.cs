namespace ThreadLsp.Protocol;

/// <summary>Somebody who takes part in a thread.</summary>
public sealed record AuthorItem(string Name, int Comments, bool IsSubmitter);
