namespace ThreadLsp.Protocol;

/// <summary>The argument of <c>threadLsp.findFolds</c>: what somebody wants to have folded.</summary>
/// <param name="Uri">The dump.</param>
/// <param name="What"><c>toDepth</c>, <c>allReplies</c>, <c>replies</c>, <c>subthread</c>, <c>author</c>, <c>bodies</c>, <c>quotes</c>, <c>bareRuns</c> or <c>noise</c>.</param>
/// <param name="Position">Where the cursor is: for <c>replies</c>, <c>subthread</c>, and for <c>author</c> where none is named.</param>
/// <param name="Depth">For <c>toDepth</c>: the depth from which comments are folded; a top-level comment stands at 0.</param>
/// <param name="Author">For <c>author</c>: whose comments.</param>
public sealed record FindFoldsArgument(
    string Uri,
    string What,
    Position? Position = null,
    int? Depth = null,
    string? Author = null
);
