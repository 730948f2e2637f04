namespace ThreadLsp.Features.Search;

/// <summary>A part of a query.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Words">The words, or the beginning of a name; never empty.</param>
public readonly record struct SearchTerm(SearchTermKind Kind, string Words);
