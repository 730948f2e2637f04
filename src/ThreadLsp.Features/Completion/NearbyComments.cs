using System.Collections.Immutable;
using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Completion;

/// <summary>The comments around a place, read once for all that is proposed there.</summary>
/// <param name="Before">Those above, the nearest first.</param>
/// <param name="Behind">Those below, in order.</param>
/// <param name="AreAll">True when the dump has no others.</param>
internal sealed record NearbyComments(
    ImmutableArray<NearbyComment> Before,
    ImmutableArray<NearbyComment> Behind,
    bool AreAll
)
{
    private const int MostBefore = 500;
    private const int MostBehind = 100;

    /// <summary>Those around a line; a comment that begins in the line is none of them. O(log n) for each of some hundred.</summary>
    public static NearbyComments Read(ThreadModel model, int line)
    {
        var before = model.Tree.CountHeadersBefore(line);
        var behind = model.Tree.CountHeadersBefore(line + 1);
        var first = int.Max(0, before - MostBefore);
        var end = int.Min(model.CommentCount, behind + MostBehind);
        return new(
            [.. Enumerable.Range(first, before - first).Reverse().Select(Read)],
            [.. Enumerable.Range(behind, end - behind).Select(Read)],
            first == 0 && end == model.CommentCount
        );

        NearbyComment Read(int number)
        {
            var comment = model[number];
            return new(comment.Author, comment.Age, comment.Line, comment.Column);
        }
    }
}
