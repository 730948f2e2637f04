using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>All of a discussion as the features look at it; built once for a decoding, O(words).</summary>
internal sealed class ThreadEvidence
{
    /// <summary>How far back the source of a quote is looked for: the open path seldom reaches further.</summary>
    private const int QuoteReach = 400;

    /// <summary>A run of shared words longer than this says no more.</summary>
    public const double LongestRun = 9.5;

    private readonly double[] weights;
    private readonly double[] norms;
    private readonly Dictionary<(int Comment, int Earlier), PairMeasures> pairs = [];

    public ThreadEvidence(StoryEvidence story, ImmutableArray<CommentEvidence> comments)
    {
        Story = story;
        Comments = comments;
        var words = new Words();
        StoryView = CommentView.Read([story.Title, .. story.BodyLines], words);
        Views = [.. comments.Select(comment => CommentView.Read(comment.BodyLines, words))];
        HasBare = comments.Any(comment => comment is { IsBare: true, IsDeleted: false });
        weights = WeighWords(words.Count);
        norms = [.. Views.Append(StoryView).Select(GetNorm)];
        (SeenBefore, FirstUse, UseCount) = CountEarlierUses();
        QuoteSources = [.. Enumerable.Range(0, comments.Length).Select(FindQuoteSources)];
    }

    public StoryEvidence Story { get; }

    public ImmutableArray<CommentEvidence> Comments { get; }

    public CommentView StoryView { get; }

    public ImmutableArray<CommentView> Views { get; }

    /// <summary>True when some texts were not saved: then headers at depth 3 are bare, and deeper ones were left out.</summary>
    public bool HasBare { get; }

    /// <summary>For each comment how many earlier ones its author has written.</summary>
    public int[] SeenBefore { get; }

    /// <summary>For each comment the earlier comment that used a word first.</summary>
    public Dictionary<int, int>[] FirstUse { get; }

    /// <summary>For each comment how many earlier ones have used a word.</summary>
    public Dictionary<int, int>[] UseCount { get; }

    /// <summary>For each comment the earlier comments that hold each of its quotes, the nearest first.</summary>
    public ImmutableArray<int[][]> QuoteSources { get; }

    /// <summary>How a comment stands to an earlier one, or to the story (-1); measured once.</summary>
    public PairMeasures Compare(int comment, int earlier)
    {
        if (!pairs.TryGetValue((comment, earlier), out var measures))
        {
            measures = Measure(comment, earlier);
            pairs[(comment, earlier)] = measures;
        }

        return measures;
    }

    private PairMeasures Measure(int comment, int earlier)
    {
        var left = Views[comment];
        var right = earlier < 0 ? StoryView : Views[earlier];
        var (dot, shared, total) = (0.0, 0.0, 8.0);
        var (only, first) = (0.0, 0.0);
        foreach (var (word, count) in left.Counts)
        {
            var weight = weights[word];
            total += weight;
            if (!right.Counts.TryGetValue(word, out var others))
            {
                continue;
            }

            shared += weight;
            dot += weight * weight * (1 + Math.Log(count)) * (1 + Math.Log(others));
            if (UseCount[comment].GetValueOrDefault(word) == 1)
            {
                only += weight;
            }
            else if (FirstUse[comment].GetValueOrDefault(word, -1) == earlier)
            {
                first += weight;
            }
        }

        var norm = norms[comment] * norms[earlier < 0 ? Views.Length : earlier];
        var run = shared > 0 ? MeasureLongestRun(left, right) : 0;
        return new(
            norm > 0 ? dot / norm : 0,
            shared / total,
            earlier < 0 ? 0 : only,
            earlier < 0 ? 0 : first,
            run
        );
    }

    /// <summary>The longest run of equal words, common ones at a third; no longer than <see cref="LongestRun"/>.</summary>
    private static double MeasureLongestRun(CommentView view, CommentView other)
    {
        var best = 0.0;
        var left = view.Words.AsSpan();
        var right = other.Words.AsSpan();
        for (var i = 0; i < left.Length && best < LongestRun; i++)
        {
            if (left[i] < 0 || !other.Counts.ContainsKey(left[i]))
            {
                continue;
            }

            var rest = right;
            for (
                var j = rest.IndexOf(left[i]);
                j >= 0 && best < LongestRun;
                j = rest.IndexOf(left[i])
            )
            {
                best = double.Max(best, MeasureRun(left[i..], rest[j..]));
                rest = rest[(j + 1)..];
            }
        }

        return best;
    }

    private static double MeasureRun(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var length = 0.0;
        var end = int.Min(left.Length, right.Length);
        for (var i = 0; i < end && left[i] == right[i] && length < LongestRun; i++)
        {
            length += left[i] < 0 ? 0.3 : 1;
        }

        return length;
    }

    private double[] WeighWords(int count)
    {
        var documents = new int[count];
        foreach (var view in Views)
        {
            foreach (var word in view.Counts.Keys)
            {
                documents[word]++;
            }
        }

        var all = Views.Length + 1.0;
        return [.. documents.Select(number => Math.Log(1 + (all / (number + 0.5))))];
    }

    private double GetNorm(CommentView view)
    {
        var sum = 0.0;
        foreach (var (word, count) in view.Counts)
        {
            var weight = weights[word] * (1 + Math.Log(count));
            sum += weight * weight;
        }

        return Math.Sqrt(sum);
    }

    private (
        int[] Seen,
        Dictionary<int, int>[] FirstUse,
        Dictionary<int, int>[] UseCount
    ) CountEarlierUses()
    {
        var seen = new int[Comments.Length];
        var firstUse = new Dictionary<int, int>[Comments.Length];
        var useCount = new Dictionary<int, int>[Comments.Length];
        var authors = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new Dictionary<int, (int First, int Count)>();
        for (var i = 0; i < Comments.Length; i++)
        {
            seen[i] = authors.GetValueOrDefault(Comments[i].Author);
            authors[Comments[i].Author] = seen[i] + 1;
            (firstUse[i], useCount[i]) = ([], []);
            foreach (var word in Views[i].Counts.Keys)
            {
                if (words.TryGetValue(word, out var use))
                {
                    firstUse[i][word] = use.First;
                    useCount[i][word] = use.Count;
                }

                words[word] = use.Count == 0 ? (i, 1) : use with { Count = use.Count + 1 };
            }
        }

        return (seen, firstUse, useCount);
    }

    private int[][] FindQuoteSources(int comment) =>
        [
            .. Views[comment]
                .Quotes.Select(quote =>
                    Enumerable
                        .Range(int.Max(0, comment - QuoteReach), int.Min(comment, QuoteReach))
                        .Where(earlier =>
                            Views[earlier].Own.Contains(quote, StringComparison.Ordinal)
                        )
                        .Reverse()
                        .ToArray()
                ),
        ];
}
