namespace ThreadLsp.Protocol;

/// <summary>A file was created, changed or deleted.</summary>
public sealed record FileEvent(string Uri, FileChangeType Type);
