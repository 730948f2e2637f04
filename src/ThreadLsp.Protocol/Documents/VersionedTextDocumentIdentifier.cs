namespace ThreadLsp.Protocol;

/// <summary>Names a version of a document; some clients leave the version out.</summary>
public sealed record VersionedTextDocumentIdentifier(string Uri, int? Version = null);
