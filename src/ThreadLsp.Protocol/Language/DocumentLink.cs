namespace ThreadLsp.Protocol;

/// <summary>A link in a document; without a target it leads nowhere.</summary>
public sealed record DocumentLink(Range Range, string? Target = null, string? Tooltip = null);
