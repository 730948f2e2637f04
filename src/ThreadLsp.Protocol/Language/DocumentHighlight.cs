namespace ThreadLsp.Protocol;

/// <summary>A place that belongs to the one the cursor is at.</summary>
public sealed record DocumentHighlight(Range Range, DocumentHighlightKind Kind);
