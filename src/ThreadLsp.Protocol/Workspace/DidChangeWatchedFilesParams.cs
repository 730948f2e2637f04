namespace ThreadLsp.Protocol;

/// <summary>Files that the server asked to hear of have changed.</summary>
public sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);
