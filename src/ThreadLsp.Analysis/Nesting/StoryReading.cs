using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>A story as it stands in the file, before its comments are looked at together.</summary>
/// <param name="Title">The title; empty where there is none.</param>
/// <param name="Domain">Where it links to; null where it links nowhere.</param>
/// <param name="Author">Who submitted it; null where that is not known.</param>
/// <param name="Age">The age; null where it is not known.</param>
/// <param name="BodyLines">The lines of its own text.</param>
internal sealed record StoryReading(
    string Title,
    string? Domain,
    string? Author,
    AgeInterval? Age,
    ImmutableArray<string> BodyLines
)
{
    private static readonly double[] BareLimits = [0.06, 0.12, 0.18, 0.25, 0.35];

    /// <summary>True when both say the same.</summary>
    public bool Equals(StoryReading? other) =>
        other is not null
        && string.Equals(Title, other.Title, StringComparison.Ordinal)
        && string.Equals(Domain, other.Domain, StringComparison.Ordinal)
        && string.Equals(Author, other.Author, StringComparison.Ordinal)
        && Age == other.Age
        && BodyLines.AsSpan().SequenceEqual(other.BodyLines.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Author, BodyLines.Length);

    /// <summary>What the comments have in common; O(comments).</summary>
    public StoryEvidence Describe(ReadOnlySpan<CommentEvidence> comments, Vocabulary vocabulary)
    {
        var bare = 0;
        foreach (var comment in comments)
        {
            bare += comment is { IsBare: true, IsDeleted: false } ? 1 : 0;
        }

        var hasBare = bare > 0;

        var age = Age ?? (comments is [{ Age: { } first }, ..] ? first : null);
        return new(
            vocabulary.GetAuthor(Author),
            age is { Hours: > 0 } known ? known.Hours : 1,
            hasBare,
            hasBare ? 1 + FeatureTable.Bucket((double)bare / comments.Length, BareLimits) : 0,
            IsQuestion(),
            (hasBare ? ThreadTraits.None : ThreadTraits.EveryText)
                | (HaveOneAge(comments) ? ThreadTraits.OneAge : ThreadTraits.None)
                | (IsReddit() ? ThreadTraits.Reddit : ThreadTraits.None)
                | (IsMail(comments) ? ThreadTraits.Mail : ThreadTraits.None)
                | (IsHiring() ? ThreadTraits.Hiring : ThreadTraits.None)
        );
    }

    private bool IsQuestion() =>
        Title.StartsWith("Ask HN", StringComparison.OrdinalIgnoreCase)
        || Title.StartsWith("Show HN", StringComparison.OrdinalIgnoreCase)
        || Title.EndsWith('?');

    /// <summary>Reddit prints <c>self.</c> and the name of the subreddit where others print a domain, or a host of its own.</summary>
    private bool IsReddit() =>
        Domain is { } domain
        && (
            domain.StartsWith("self.", StringComparison.Ordinal)
            || domain.Contains("redd", StringComparison.Ordinal)
            || domain.Contains("imgur", StringComparison.Ordinal)
        );

    /// <summary>The monthly posts keep to their titles: <c>Ask HN: Who is hiring? (April 2018)</c>.</summary>
    private bool IsHiring() =>
        Title.Contains("Who is hiring?", StringComparison.OrdinalIgnoreCase)
        || Title.Contains("Who wants to be hired?", StringComparison.OrdinalIgnoreCase)
        || Title.Contains("Freelancer? Seeking freelancer?", StringComparison.OrdinalIgnoreCase);

    /// <summary>Half of the comments and more print the same age.</summary>
    private static bool HaveOneAge(ReadOnlySpan<CommentEvidence> comments)
    {
        var counts = new Dictionary<AgeInterval, int>();
        var most = 0;
        foreach (var comment in comments)
        {
            if (comment.Age is { } age)
            {
                var count = counts.GetValueOrDefault(age) + 1;
                counts[age] = count;
                most = int.Max(most, count);
            }
        }

        return comments.Length > 4 && most * 2 > comments.Length;
    }

    /// <summary>A third of the authors and more sign with several words.</summary>
    private static bool IsMail(ReadOnlySpan<CommentEvidence> comments)
    {
        var names = 0;
        foreach (var comment in comments)
        {
            names += comment.Author.Contains(' ') ? 1 : 0;
        }

        return names * 3 > comments.Length;
    }
}
