namespace ThreadLsp.Protocol;

/// <summary>Which item's supertypes or subtypes are asked for.</summary>
public sealed record TypeHierarchyItemParams(TypeHierarchyItem Item);
