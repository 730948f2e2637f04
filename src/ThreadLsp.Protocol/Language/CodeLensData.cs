namespace ThreadLsp.Protocol;

/// <summary>Names a code lens whose words are found when it is shown.</summary>
public sealed record CodeLensData(string Uri, string Kind);
