namespace ThreadLsp.Protocol;

/// <summary>The commands a client may ask for.</summary>
public sealed record ExecuteCommandOptions(IReadOnlyList<string> Commands);
