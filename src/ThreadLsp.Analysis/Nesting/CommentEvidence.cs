using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>What the decoder knows of a comment.</summary>
/// <param name="Author">The author's name.</param>
/// <param name="Age">The age; null where its words cannot be compared.</param>
/// <param name="IsBare">True when the text was not saved.</param>
/// <param name="BodyLines">The lines of the text without indentation, in order.</param>
/// <param name="FixedParent">The parent where it is known already: a number of an earlier comment, or -1; null where it is not known.</param>
public sealed record CommentEvidence(
    string Author,
    AgeInterval? Age,
    bool IsBare,
    ImmutableArray<string> BodyLines,
    int? FixedParent = null
)
{
    /// <summary>True for a comment that was taken back: its text is missing at any depth.</summary>
    public bool IsDeleted => Author is "[deleted]" or "[removed]";
}
