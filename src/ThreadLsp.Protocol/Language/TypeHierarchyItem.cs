namespace ThreadLsp.Protocol;

/// <summary>An item of a hierarchy view.</summary>
public sealed record TypeHierarchyItem(
    string Name,
    SymbolKind Kind,
    string Uri,
    Range Range,
    Range SelectionRange,
    string? Detail = null
);
