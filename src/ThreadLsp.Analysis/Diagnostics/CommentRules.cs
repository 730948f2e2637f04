using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics.Rules;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Runs the rules that look at one comment and what stands around it; after an edit only where it can have changed something.</summary>
internal static class CommentRules
{
    private static readonly Action<RuleContext, CommentScope>[] Rules =
    [
        TooDeepRule.Analyze,
        NoOpenLevelRule.Analyze,
        MixedIndentationRule.Analyze,
        BodyLeftOfHeaderRule.Analyze,
        StatedDepthRule.Analyze,
        BareHeaderRule.Analyze,
        OlderThanParentRule.Analyze,
        OlderThanStoryRule.Analyze,
        FootnoteRule.Analyze,
        InvisibleCharacterRule.Analyze,
    ];

    /// <summary>What the rules find in a version of a dump.</summary>
    /// <param name="model">The version.</param>
    /// <param name="earlier">What they found in an earlier one; null where there is none.</param>
    /// <param name="cancellationToken">Ends a long analysis.</param>
    /// <remarks>O(affected comments + findings), see <see cref="AffectedLines"/>; O(n) without an earlier version.</remarks>
    public static CommentFindings Analyze(
        ThreadModel model,
        CommentFindings? earlier,
        CancellationToken cancellationToken
    )
    {
        var tree = model.Tree;
        var context = new RuleContext(model, cancellationToken);
        if (
            earlier is null
            || earlier.Facts != context.Facts
            || AffectedLines.Find(earlier.Tree, tree) is not { } affected
        )
        {
            return Analyze(context, model.GetComments(cancellationToken));
        }

        var comments = CommentReader.ReadRange(
            tree,
            affected.First,
            affected.NewEnd,
            cancellationToken
        );
        return earlier.Splice(affected, Analyze(context, comments));
    }

    private static CommentFindings Analyze(RuleContext context, ImmutableArray<Comment> comments)
    {
        var names = ImmutableArray.CreateBuilder<SuspectName>();
        var scope = comments is [var first, ..] ? new CommentScope(context.Tree, first.Line) : null;
        foreach (var comment in comments)
        {
            AnalysisWork.CountComment();
            if ((comment.Index & 0xFF) == 0)
            {
                context.ThrowIfCancelled();
            }

            scope!.Enter(comment);
            foreach (var rule in Rules)
            {
                rule(context, scope);
            }

            if (ImpossibleAuthorRule.Suspect(comment) is { } name)
            {
                names.Add(name);
            }

            scope.Leave();
        }

        return new(context.Tree, context.Facts, context.ToDiagnostics(), names.DrainToImmutable());
    }
}
