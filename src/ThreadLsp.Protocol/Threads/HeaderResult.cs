namespace ThreadLsp.Protocol;

/// <summary>Whether a line would be the header of a comment.</summary>
/// <param name="IsHeader">True where it would.</param>
public sealed record HeaderResult(bool IsHeader);
