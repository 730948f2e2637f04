namespace ThreadLsp.Protocol;

/// <summary>Which selections may grow.</summary>
public sealed record SelectionRangeParams(
    TextDocumentIdentifier TextDocument,
    IReadOnlyList<Position> Positions
);
