namespace ThreadLsp.Protocol;

/// <summary>What is asked for of references.</summary>
public sealed record ReferenceContext(bool IncludeDeclaration);
