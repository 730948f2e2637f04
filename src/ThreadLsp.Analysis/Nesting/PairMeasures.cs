namespace ThreadLsp.Analysis.Nesting;

/// <summary>How two texts of a discussion stand to each other.</summary>
/// <param name="Cosine">How alike they are.</param>
/// <param name="Share">Which share of the later one is explained by the earlier one.</param>
/// <param name="Shared">The weight of the words they share.</param>
/// <param name="Only">The weight of the words that have stood in the earlier one only.</param>
/// <param name="First">The weight of the words that stood there first, and elsewhere since.</param>
/// <param name="CommonRun">The longest run of words they share.</param>
internal readonly record struct PairMeasures(
    double Cosine,
    double Share,
    double Shared,
    double Only,
    double First,
    double CommonRun
)
{
    /// <summary>A run of shared words longer than this says no more.</summary>
    public const double LongestRun = 9.5;

    /// <summary>Runs are looked for among so many words of each text, so that long texts of few different words do not take squares of time.</summary>
    private const int MostRunWords = 300;

    /// <summary>Compares a comment with an earlier one, or with the text of the story; O(words).</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="earlier">The other text.</param>
    /// <param name="earlierWords">What its words weigh.</param>
    public static PairMeasures Compare(
        CommentContext comment,
        CommentView earlier,
        in WordStatistics earlierWords
    )
    {
        var view = comment.View;
        var (dot, shared, only, first) = (0.0, 0.0, 0.0, 0.0);
        var (left, right) = (view.WordKeys, earlier.WordKeys);
        for (int i = 0, j = 0; i < left.Length && j < right.Length; )
        {
            if (left[i] < right[j])
            {
                i++;
            }
            else if (left[i] > right[j])
            {
                j++;
            }
            else
            {
                var weight = comment.Words.Weights[i];
                shared += weight;
                dot += weight * weight * view.WordCounts[i] * earlier.WordCounts[j];
                if (comment.Words.Uses[i] == 1)
                {
                    only += weight;
                }
                else if (ReferenceEquals(comment.Words.FirstUses[i], earlier))
                {
                    first += weight;
                }

                i++;
                j++;
            }
        }

        if (shared <= 0)
        {
            return default;
        }

        var norm = comment.Words.Norm * earlierWords.Norm;
        return new(
            norm > 0 ? dot / norm : 0,
            shared / (comment.Words.Total + 8),
            shared,
            only,
            first,
            MeasureLongestRun(view, earlier)
        );
    }

    /// <summary>The longest run of equal words, common ones at a third; no longer than <see cref="LongestRun"/>.</summary>
    private static double MeasureLongestRun(CommentView view, CommentView other)
    {
        var best = 0.0;
        var left = view.Words.AsSpan(0, int.Min(view.Words.Length, MostRunWords));
        var right = other.Words.AsSpan(0, int.Min(other.Words.Length, MostRunWords));
        for (var i = 0; i < left.Length && best < LongestRun; i++)
        {
            if (left[i] < 0)
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
}
