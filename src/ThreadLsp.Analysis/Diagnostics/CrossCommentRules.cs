using ThreadLsp.Analysis.Diagnostics.Rules;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Runs the rules that compare comments with all others, or need the nesting inferred: they take their time.</summary>
internal static class CrossCommentRules
{
    private static readonly Action<RuleContext>[] Rules =
    [
        QuotedElsewhereRule.Analyze,
        DuplicateCommentRule.Analyze,
        UncertainParentRule.Analyze,
    ];

    /// <summary>What they find; O(n).</summary>
    public static CrossCommentFindings Analyze(
        ThreadModel model,
        CancellationToken cancellationToken
    )
    {
        model.PrepareNesting(cancellationToken);
        var context = new RuleContext(model, cancellationToken);
        foreach (var rule in Rules)
        {
            context.ThrowIfCancelled();
            rule(context);
        }

        return new(model.Tree, context.ToDiagnostics());
    }
}
