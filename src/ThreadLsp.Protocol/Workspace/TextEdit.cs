namespace ThreadLsp.Protocol;

/// <summary>One edit; with an annotation where the user is to see it first.</summary>
public sealed record TextEdit(Range Range, string NewText, string? AnnotationId = null);
