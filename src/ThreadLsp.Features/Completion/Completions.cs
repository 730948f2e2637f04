using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Completion;

/// <summary>What can be written at a place; nothing in the middle of prose.</summary>
public static class Completions
{
    /// <summary>The proposals for an offset; O(log n + what is near).</summary>
    public static Proposals Find(ThreadModel model, int offset)
    {
        if (
            CompletionSite.At(model, offset) is not { } site
            || model.Tree.GetLineNode(site.Line).Kind
                is SyntaxKind.TitleLine
                    or SyntaxKind.BylineLine
                    or SyntaxKind.DirectiveLine
        )
        {
            return Proposals.None;
        }

        return MentionProposals.Find(site)
            ?? FootnoteProposals.Find(site)
            ?? QuoteProposals.Find(site)
            ?? AgeProposals.Find(site)
            ?? HeaderProposals.Find(site)
            ?? Proposals.None;
    }
}
