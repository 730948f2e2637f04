namespace ThreadLsp.Protocol;

/// <summary>Which item's calls are asked for.</summary>
public sealed record CallHierarchyItemParams(CallHierarchyItem Item);
