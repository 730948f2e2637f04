using System.Collections.Immutable;

namespace ThreadLsp.Analysis;

/// <summary>Who answers whom, wherever that knowledge comes from. Comments are numbered in document order.</summary>
/// <remarks>Invariant: a comment's parent is the comment just before it, or an ancestor of that one, or the story (-1).</remarks>
internal interface INesting
{
    /// <summary>The parent, or -1 for the story.</summary>
    int GetParent(int comment);

    /// <summary>The comment behind the subthread.</summary>
    int GetSubthreadEnd(int comment);

    /// <summary>The last ancestor before the story; the comment itself where it answers the story.</summary>
    int GetTopLevelAncestor(int comment);

    /// <summary>The previous reply to the same parent, or to any story; -1 where there is none.</summary>
    int GetPreviousSibling(int comment);

    /// <summary>How the parent is known.</summary>
    NestingSource GetSource(int comment);

    /// <summary>How likely the parent is right, from 0 to 1.</summary>
    double GetConfidence(int comment);

    /// <summary>The parent that is most likely next to the one that is shown; null where there is no other.</summary>
    PossibleParent? GetSecondParent(int comment);

    /// <summary>All parents that a comment may have, the likeliest first; one where the parent is known.</summary>
    ImmutableArray<PossibleParent> GetPossibleParents(int comment);
}
