namespace ThreadLsp.Protocol;

/// <summary>The argument of the navigation commands: where the cursor is, and whether the server is to move it.</summary>
public sealed record NavigationArgument(string Uri, Position Position, bool? Show = null);
