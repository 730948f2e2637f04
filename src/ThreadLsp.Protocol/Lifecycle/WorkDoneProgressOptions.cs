namespace ThreadLsp.Protocol;

/// <summary>A feature that can tell how far it has come.</summary>
public sealed record WorkDoneProgressOptions(bool WorkDoneProgress);
