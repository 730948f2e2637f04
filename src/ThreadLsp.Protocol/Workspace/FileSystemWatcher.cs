namespace ThreadLsp.Protocol;

/// <summary>A pattern of files.</summary>
public sealed record FileSystemWatcher(string GlobPattern);
