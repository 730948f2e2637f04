using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>The stories of a file with their decodings, asked by the numbers that comments have in the file.</summary>
/// <param name="firstComments">The number of the first comment of each story, rising.</param>
/// <param name="stories">The stories; null for one that has too many comments to be decoded.</param>
internal sealed class DecodedStories(
    ImmutableArray<int> firstComments,
    ImmutableArray<DecodedStory?> stories
)
{
    /// <summary>How many there are.</summary>
    public int Count => stories.Length;

    /// <summary>One of them.</summary>
    public DecodedStory? this[int story] => stories[story];

    /// <summary>All parents that a comment may have, the likeliest first; empty where it was not decoded.</summary>
    public ImmutableArray<PossibleParent> GetPossibleParents(int comment)
    {
        // A story without comments begins where the next one does, so the last of those that begin there has the comment.
        var story = firstComments.BinarySearch(comment);
        story = story < 0 ? ~story - 1 : story;
        while (story + 1 < Count && firstComments[story + 1] <= comment)
        {
            story++;
        }

        var first = firstComments[story];
        return stories[story] is { } decoded
            ?
            [
                .. decoded
                    .Decoding.GetPossibleParents(comment - first)
                    .Select(possible =>
                        possible.Parent < 0
                            ? possible
                            : possible with
                            {
                                Parent = possible.Parent + first,
                            }
                    ),
            ]
            : [];
    }
}
