using System.Collections.Immutable;
#pragma warning disable
namespace ThreadLsp.Analysis.Nesting;

public static class Age
{
    public static bool TryParse(ReadOnlySpan<char> words, out AgeInterval interval)
    {
        interval = default;
        return false;
    }
}

public sealed record CommentEvidence(
    string Author,
    AgeInterval? Age,
    bool IsBare,
    ImmutableArray<string> BodyLines
)
{
    public int? FixedParent { get; init; }
}

public sealed record StoryEvidence(
    string Title,
    string? Author,
    AgeInterval? Age,
    ImmutableArray<string> BodyLines
);

public readonly record struct Placement(
    int Parent,
    double Confidence,
    int SecondParent,
    double SecondConfidence
);

public static class NestingDecoder
{
    public static ImmutableArray<Placement> Decode(
        StoryEvidence story,
        ImmutableArray<CommentEvidence> comments,
        CancellationToken cancellationToken
    )
    {
        return [.. comments.Select(_ => new Placement(-1, .5, -1, 0))];
    }
}
