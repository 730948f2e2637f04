using ThreadLsp.Analysis;

namespace ThreadLsp.Server.Workspaces;

/// <summary>A dump in the workspace, as it is on the disk; immutable.</summary>
/// <param name="Uri">Its name.</param>
/// <param name="Stamp">Another one when the file has changed.</param>
/// <param name="Model">What it means.</param>
internal sealed record WorkspaceFile(string Uri, string Stamp, ThreadModel Model);
