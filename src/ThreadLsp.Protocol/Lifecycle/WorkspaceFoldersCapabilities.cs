namespace ThreadLsp.Protocol;

/// <summary>Whether the server knows of several folders, and wants to hear of changes.</summary>
public sealed record WorkspaceFoldersCapabilities(bool Supported, bool ChangeNotifications);
