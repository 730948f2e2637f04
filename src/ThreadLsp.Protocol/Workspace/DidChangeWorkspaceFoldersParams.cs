namespace ThreadLsp.Protocol;

/// <summary>Folders were opened or closed.</summary>
public sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);
