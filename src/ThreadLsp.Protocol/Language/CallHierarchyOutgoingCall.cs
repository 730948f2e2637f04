namespace ThreadLsp.Protocol;

/// <summary>Who is called, and where in the item that was asked about.</summary>
public sealed record CallHierarchyOutgoingCall(
    CallHierarchyItem To,
    IReadOnlyList<Range> FromRanges
);
