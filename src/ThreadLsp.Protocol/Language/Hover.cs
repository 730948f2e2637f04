namespace ThreadLsp.Protocol;

/// <summary>What is shown over a place.</summary>
public sealed record Hover(MarkupContent Contents, Range Range);
