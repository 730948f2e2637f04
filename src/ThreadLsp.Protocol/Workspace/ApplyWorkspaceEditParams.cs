namespace ThreadLsp.Protocol;

/// <summary>Asks a client to make an edit.</summary>
/// <param name="Label">What it is called in a list of things to undo.</param>
/// <param name="Edit">The edit.</param>
public sealed record ApplyWorkspaceEditParams(string Label, WorkspaceEdit Edit);
