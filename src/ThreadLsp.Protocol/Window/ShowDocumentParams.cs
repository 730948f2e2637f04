namespace ThreadLsp.Protocol;

/// <summary>Asks a client to show a place.</summary>
public sealed record ShowDocumentParams(string Uri, bool TakeFocus, Range Selection);
