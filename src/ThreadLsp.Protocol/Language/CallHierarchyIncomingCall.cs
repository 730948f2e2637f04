namespace ThreadLsp.Protocol;

/// <summary>Who calls, and where it does.</summary>
public sealed record CallHierarchyIncomingCall(
    CallHierarchyItem From,
    IReadOnlyList<Range> FromRanges
);
