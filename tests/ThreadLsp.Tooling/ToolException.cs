namespace ThreadLsp.Tooling;

/// <summary>A step that could not be done; the message says why and what would help.</summary>
public sealed class ToolException(string message) : Exception(message);
