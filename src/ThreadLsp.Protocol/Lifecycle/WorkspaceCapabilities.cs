namespace ThreadLsp.Protocol;

/// <summary>What the server does with the workspace.</summary>
public sealed record WorkspaceCapabilities(WorkspaceFoldersCapabilities WorkspaceFolders);
