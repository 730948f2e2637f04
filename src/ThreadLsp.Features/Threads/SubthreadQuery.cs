namespace ThreadLsp.Features;

/// <summary>Which lines of a tree are wanted.</summary>
/// <param name="Author">Those that hold a comment of this author; all for null.</param>
/// <param name="Skip">How many are passed over.</param>
/// <param name="Count">How many are given.</param>
public sealed record SubthreadQuery(string? Author = null, int Skip = 0, int Count = int.MaxValue);
