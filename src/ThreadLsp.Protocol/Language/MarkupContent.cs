namespace ThreadLsp.Protocol;

/// <summary>A text to be shown: <c>markdown</c> or <c>plaintext</c>.</summary>
public sealed record MarkupContent(string Kind, string Value);
