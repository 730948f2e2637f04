namespace ThreadLsp.Protocol;

/// <summary>What <c>threadLsp/nestingChanged</c> says: the typing has rested, and inferred placements are others than before.</summary>
/// <param name="Uri">The document.</param>
public sealed record NestingChangedParams(string Uri);
