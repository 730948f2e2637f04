namespace ThreadLsp.Protocol;

/// <summary>An item of the view of calls.</summary>
public sealed record CallHierarchyItem(
    string Name,
    SymbolKind Kind,
    string Uri,
    Range Range,
    Range SelectionRange,
    string? Detail = null
);
