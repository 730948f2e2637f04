namespace ThreadLsp.Features.Search;

/// <summary>Something that a query found.</summary>
/// <param name="Comment">The number of the comment; -1 for a story.</param>
/// <param name="Story">The number of the story, where it is one.</param>
/// <param name="Worth">The larger, the more likely it is meant.</param>
public readonly record struct SearchHit(int Comment, int Story, double Worth);
