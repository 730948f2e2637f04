namespace ThreadLsp.Protocol;

/// <summary>How semantic tokens can be asked for.</summary>
public sealed record SemanticTokensOptions(
    SemanticTokensLegend Legend,
    bool Range,
    SemanticTokensFullOptions Full
);
