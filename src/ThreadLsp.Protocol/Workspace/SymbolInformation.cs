namespace ThreadLsp.Protocol;

/// <summary>A symbol in some document.</summary>
public sealed record SymbolInformation(
    string Name,
    SymbolKind Kind,
    Location Location,
    string? ContainerName
);
