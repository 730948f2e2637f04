namespace ThreadLsp.Protocol;

/// <summary>Whether what has changed since an earlier answer can be asked for.</summary>
public sealed record SemanticTokensFullOptions(bool Delta);
