namespace ThreadLsp.Protocol;

/// <summary>Which files the server wants to hear of.</summary>
public sealed record DidChangeWatchedFilesRegistrationOptions(
    IReadOnlyList<FileSystemWatcher> Watchers
);
