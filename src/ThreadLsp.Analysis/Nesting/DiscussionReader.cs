namespace ThreadLsp.Analysis.Nesting;

/// <summary>Looks at all comments of a discussion together: which words are rare, who has written before, whose words are quoted.</summary>
/// <remarks>
/// One pass over the numbers of the words, O(words). What it finds for a comment becomes a new <see cref="CommentContext"/> only where it
/// differs from what was found in the version before.
/// </remarks>
internal static class DiscussionReader
{
    /// <summary>A quote is looked for in so many earlier texts that have its first words.</summary>
    private const int MostSources = 8;

    /// <summary>The contexts of all comments.</summary>
    /// <param name="comments">The comments in order.</param>
    /// <param name="known">For each the number of its parent where that is known, -1 for the story; null where it has to be found.</param>
    /// <param name="earlier">For each its context in the version before; null where it is new.</param>
    /// <param name="wordCount">One more than the greatest number of a word.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static CommentContext[] Read(
        ReadOnlySpan<CommentEvidence> comments,
        ReadOnlySpan<int?> known,
        ReadOnlySpan<CommentContext?> earlier,
        int wordCount,
        CancellationToken cancellationToken = default
    )
    {
        var contexts = new CommentContext[comments.Length];
        var weights = WeighWords(comments, wordCount);
        var quotes = new QuoteIndex(comments);
        var uses = new int[wordCount];
        var firstUses = new CommentView?[wordCount];
        var leastDepths = FindLeastDepths(comments);
        var written = new Dictionary<int, int>();
        for (var i = 0; i < comments.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var comment = comments[i];
            var words = Measure(comment.View, weights, uses, firstUses);
            var sources = quotes.FindSources(comment.View, MostSources);
            var seen =
                comment.AuthorNumber < 0 ? 0 : written.GetValueOrDefault(comment.AuthorNumber);
            var parent = known[i] is { } number
                ? new KnownParent(true, number < 0 ? null : contexts[number])
                : default;
            contexts[i] =
                earlier[i] is { } old
                && old.IsSameAs(comment, words, sources, int.Min(seen, 2), leastDepths[i], parent)
                    ? old
                    : Create(comment, words, sources, int.Min(seen, 2), leastDepths[i], parent);
            if (comment.AuthorNumber >= 0)
            {
                written[comment.AuthorNumber] = seen + 1;
            }

            quotes.Add(comment.View);
            foreach (var word in comment.View.WordNumbers)
            {
                firstUses[word] ??= comment.View;
                uses[word]++;
            }
        }

        return contexts;
    }

    private static int[] FindLeastDepths(ReadOnlySpan<CommentEvidence> comments)
    {
        var depths = new int[comments.Length];
        var next = 0;
        for (var i = comments.Length - 1; i >= 0; i--)
        {
            depths[i] = int.Max(0, next - 1);
            next = comments[i] is { IsBare: true, IsDeleted: false }
                ? RuleFeatures.BareDepth
                : depths[i];
        }

        return depths;
    }

    private static CommentContext Create(
        CommentEvidence comment,
        in WordStatistics words,
        CommentView[][] sources,
        int seen,
        int leastDepth,
        KnownParent parent
    )
    {
        AnalysisWork.CountContext();
        return new(comment, words, sources, seen, leastDepth, parent);
    }

    private static WordStatistics Measure(
        CommentView view,
        double[] weights,
        int[] uses,
        CommentView?[] firstUses
    )
    {
        var count = view.WordNumbers.Length;
        var (own, used, first) = (new double[count], new byte[count], new CommentView?[count]);
        for (var word = 0; word < count; word++)
        {
            var number = view.WordNumbers[word];
            own[word] = weights[number];
            used[word] = (byte)int.Min(2, uses[number]);
            first[word] = firstUses[number];
        }

        return WordStatistics.Create(view, own, used, first);
    }

    /// <summary>How rare each word is. Both numbers are rounded, so that one more comment seldom changes a weight.</summary>
    private static double[] WeighWords(ReadOnlySpan<CommentEvidence> comments, int wordCount)
    {
        var documents = new int[wordCount];
        foreach (var comment in comments)
        {
            foreach (var word in comment.View.WordNumbers)
            {
                documents[word]++;
            }
        }

        var all = Round(comments.Length + 1);
        var weights = new double[wordCount];
        for (var word = 0; word < wordCount; word++)
        {
            weights[word] = Math.Log(1 + (all / (Round(documents[word]) + 0.5)));
        }

        return weights;
    }

    /// <summary>The nearest power of the root of two from 8 on.</summary>
    private static double Round(int number) =>
        number <= 8 ? number : Math.Pow(2, Math.Round(Math.Log2(number) * 2) / 2);
}
