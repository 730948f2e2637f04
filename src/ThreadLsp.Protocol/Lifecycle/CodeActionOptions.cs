namespace ThreadLsp.Protocol;

/// <summary>The kinds of code actions there are, and whether they can be asked for in two steps.</summary>
public sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds, bool ResolveProvider);
