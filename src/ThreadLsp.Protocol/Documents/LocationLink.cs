namespace ThreadLsp.Protocol;

/// <summary>A link from one range to another.</summary>
public sealed record LocationLink(
    Range OriginSelectionRange,
    string TargetUri,
    Range TargetRange,
    Range TargetSelectionRange
);
