using System.Collections.Immutable;
using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>Finds the lines that an editor folds for what somebody wants to have folded.</summary>
/// <remarks>
/// Each line begins a fold of <see cref="Folding"/>. The inner ones come first: folded in this order, none is hidden before its turn.
/// </remarks>
public static class FoldSelection
{
    /// <summary>Comments at a depth and deeper: 0 folds every top-level comment with its replies, 1 leaves those and folds the replies to them.</summary>
    public static ImmutableArray<int> FromDepth(
        ThreadModel model,
        int depth,
        CancellationToken cancellationToken = default
    )
    {
        // Comments of a dump without a story stand one level further out.
        var ranges = Folding.Compute(model, cancellationToken: cancellationToken);
        var story = -1;
        return Select(
            ranges,
            range =>
            {
                story = range.Kind == FoldingRangeKind.Story ? range.EndLine : story;
                var level = range.Depth - (range.StartLine <= story ? 1 : 0);
                return range.Kind == FoldingRangeKind.Subthread && level >= depth;
            }
        );
    }

    /// <summary>All of a kind: quotes, bodies, runs of bare headers, noise.</summary>
    public static ImmutableArray<int> OfKind(
        ThreadModel model,
        FoldingRangeKind kind,
        CancellationToken cancellationToken = default
    ) =>
        Select(
            Folding.Compute(model, cancellationToken: cancellationToken),
            range => range.Kind == kind
        );

    /// <summary>All comments of an author, with their replies.</summary>
    public static ImmutableArray<int> ByAuthor(
        ThreadModel model,
        string author,
        CancellationToken cancellationToken = default
    ) =>
        [
            .. model
                .GetComments(cancellationToken)
                .Where(comment =>
                    string.Equals(comment.Author, author, StringComparison.Ordinal)
                    && HasFold(model, comment)
                )
                .Select(comment => comment.Line)
                .Reverse(),
        ];

    /// <summary>The comment whose own lines hold an offset, from anywhere within; empty where none does, or there is nothing to fold. O(log n).</summary>
    public static ImmutableArray<int> SubthreadAt(ThreadModel model, int offset) =>
        model.FindComment(offset) is >= 0 and var comment
        && model[comment] is var found
        && HasFold(model, found)
            ? [found.Line]
            : [];

    /// <summary>The replies to the comment at an offset; the top-level comments of a story on its first lines.</summary>
    public static ImmutableArray<int> RepliesAt(ThreadModel model, int offset)
    {
        var comment = model.FindComment(offset);
        return
        [
            .. model
                .GetReplies(comment)
                .Select(reply => model[reply])
                .Where(reply => HasFold(model, reply))
                .Select(reply => reply.Line)
                .Reverse(),
        ];
    }

    private static ImmutableArray<int> Select(
        ImmutableArray<FoldingRange> ranges,
        Func<FoldingRange, bool> isWanted
    ) => [.. ranges.Where(isWanted).Select(range => range.StartLine).Reverse()];

    private static bool HasFold(ThreadModel model, Comment comment) =>
        SubthreadRange.GetLastLine(
            model.Tree,
            comment.Line,
            model.GetSubthreadEndLine(comment.Index)
        ) > comment.Line;
}
