namespace ThreadLsp.Protocol;

/// <summary>Whether what a feature answers can be completed by a second request.</summary>
public sealed record ResolveOptions(bool ResolveProvider);
