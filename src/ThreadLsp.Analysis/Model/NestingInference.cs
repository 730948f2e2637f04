using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis;

/// <summary>The nesting of a flat dump found again, with what the next version can take over.</summary>
/// <remarks>
/// <para>
/// The bound: comments whose own lines are unchanged are not read again; a comment is looked at again where what other comments say
/// about it changed (the weight or the first use of one of its words, the source of a quote, a known parent); placements are tried again
/// from such a comment on until the hypotheses agree with those of the version before. Beside that, each version costs a pass over
/// numbers: words per comment, and the parents found.
/// </para>
/// <para>Invariant: what is found equals what would be found without an earlier version.</para>
/// </remarks>
/// <param name="Tree">The version.</param>
/// <param name="Vocabulary">The numbers of words and authors, the same in all versions.</param>
/// <param name="Comments">What was read of each comment.</param>
/// <param name="Stories">The stories as they were decoded.</param>
/// <param name="Nesting">Who answers whom.</param>
internal sealed record NestingInference(
    SyntaxTree Tree,
    Vocabulary Vocabulary,
    CommentEvidence[] Comments,
    DecodedStories Stories,
    INesting Nesting
);
