namespace ThreadLsp.Protocol;

/// <summary>The names that semantic tokens are given by number.</summary>
public sealed record SemanticTokensLegend(
    IReadOnlyList<string> TokenTypes,
    IReadOnlyList<string> TokenModifiers
);
