namespace ThreadLsp.Analysis.Nesting;

/// <summary>A story with its decoding, for the next version to begin with.</summary>
/// <param name="reading">The story as it stands in the file.</param>
/// <param name="decoding">The decoding.</param>
internal sealed class DecodedStory(StoryReading reading, StoryDecoding decoding)
{
    /// <summary>The decoding.</summary>
    public StoryDecoding Decoding => decoding;

    /// <summary>Gets ready to decode a story with learned weights; <see cref="StoryDecoding.Continue"/> does it.</summary>
    /// <param name="reading">The story as it stands in the file.</param>
    /// <param name="comments">Its comments.</param>
    /// <param name="known">The numbers of known parents; see <see cref="DiscussionReader.Read"/>.</param>
    /// <param name="vocabulary">The numbers of words and authors.</param>
    /// <param name="earlier">The same story in the version before; null where there is none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static DecodedStory Begin(
        StoryReading reading,
        ReadOnlySpan<CommentEvidence> comments,
        ReadOnlySpan<int?> known,
        Vocabulary vocabulary,
        DecodedStory? earlier,
        CancellationToken cancellationToken
    )
    {
        var story = reading.Describe(comments, vocabulary);
        if (earlier?.IsOf(reading, story) != true)
        {
            earlier = null;
        }

        var discussion =
            earlier?.Decoding.Discussion
            ?? new Discussion(
                story,
                CommentView.Read([reading.Title, .. reading.BodyLines], vocabulary.Words),
                Weights.Learned.For(story.Traits)
            );
        var unchanged = earlier is null ? default : earlier.CountUnchanged(comments);
        var contexts = DiscussionReader.Read(
            comments,
            known,
            earlier is null
                ? new CommentContext?[comments.Length]
                : earlier.Align(comments.Length, unchanged),
            vocabulary.Words.Count,
            cancellationToken
        );
        return new(
            reading,
            StoryDecoding.Begin(discussion, contexts, earlier?.Decoding, unchanged)
        );
    }

    private bool IsOf(StoryReading other, StoryEvidence story) =>
        reading.Equals(other) && decoding.Discussion.Story == story;

    /// <summary>How many comments at the beginning and at the end are the same.</summary>
    private (int First, int Last) CountUnchanged(ReadOnlySpan<CommentEvidence> comments)
    {
        var old = decoding.Comments;
        var most = int.Min(old.Length, comments.Length);
        var first = 0;
        while (first < most && ReferenceEquals(old[first].Evidence, comments[first]))
        {
            first++;
        }

        var last = 0;
        while (
            last < most - first && ReferenceEquals(old[^(last + 1)].Evidence, comments[^(last + 1)])
        )
        {
            last++;
        }

        return (first, last);
    }

    private CommentContext?[] Align(int count, (int First, int Last) unchanged)
    {
        var aligned = new CommentContext?[count];
        var old = decoding.Comments;
        for (var i = 0; i < unchanged.First; i++)
        {
            aligned[i] = old[i];
        }

        for (var i = 1; i <= unchanged.Last; i++)
        {
            aligned[^i] = old[^i];
        }

        return aligned;
    }
}
