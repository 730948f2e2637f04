namespace ThreadLsp.Protocol;

/// <summary>A line for the client's log.</summary>
public sealed record LogMessageParams(MessageType Type, string Message);
