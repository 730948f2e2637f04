namespace ThreadLsp.Protocol;

/// <summary>Which folders came and went.</summary>
public sealed record WorkspaceFoldersChangeEvent(
    IReadOnlyList<WorkspaceFolder> Added,
    IReadOnlyList<WorkspaceFolder> Removed
);
