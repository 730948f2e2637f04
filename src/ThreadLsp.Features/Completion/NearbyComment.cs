namespace ThreadLsp.Features.Completion;

/// <summary>What proposals need to know of a comment near by.</summary>
/// <param name="Author">Its author.</param>
/// <param name="Age">The words of its age.</param>
/// <param name="Line">The line of its header.</param>
/// <param name="Column">The column of its header.</param>
internal readonly record struct NearbyComment(string Author, string Age, int Line, int Column);
