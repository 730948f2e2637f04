namespace ThreadLsp.Protocol;

/// <summary>Where a code is explained.</summary>
public sealed record CodeDescription(string Href);
