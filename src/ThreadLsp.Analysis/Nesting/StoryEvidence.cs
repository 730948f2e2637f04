namespace ThreadLsp.Analysis.Nesting;

/// <summary>What all comments of a discussion have in common. Equal values decode alike.</summary>
/// <param name="Author">The number of who submitted it; -1 where that is not known.</param>
/// <param name="WholeHours">How long the discussion has gone on when it was saved, in hours.</param>
/// <param name="HasBare">True when some texts were not saved: then headers at depth 3 are bare, and deeper ones were left out.</param>
/// <param name="BareShare">How many of the headers are bare: 0 for none, then in steps that double, about.</param>
/// <param name="IsQuestion">True where the title asks or shows something to the readers.</param>
/// <param name="Traits">What kind of dump it is.</param>
internal sealed record StoryEvidence(
    int Author,
    double WholeHours,
    bool HasBare,
    int BareShare,
    bool IsQuestion,
    ThreadTraits Traits
);
