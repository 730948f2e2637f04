namespace ThreadLsp.Protocol;

/// <summary>Ranges with the same words, which change together.</summary>
/// <param name="Ranges">The ranges.</param>
/// <param name="WordPattern">What the words may become, as a regular expression; null for what the language calls a word.</param>
public sealed record LinkedEditingRanges(IReadOnlyList<Range> Ranges, string? WordPattern = null);
