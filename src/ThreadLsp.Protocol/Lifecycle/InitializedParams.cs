namespace ThreadLsp.Protocol;

/// <summary>The parameters of <c>initialized</c>: none.</summary>
public sealed record InitializedParams;
