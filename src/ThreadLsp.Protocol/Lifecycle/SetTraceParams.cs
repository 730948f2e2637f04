namespace ThreadLsp.Protocol;

/// <summary>How much a client wants to hear of what the server does: <c>off</c>, <c>messages</c> or <c>verbose</c>.</summary>
public sealed record SetTraceParams(string? Value = null);
