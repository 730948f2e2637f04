using ThreadLsp.Analysis.Diagnostics.Rules;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Runs the rules that look at headers and bylines alone; after an edit only where it has changed one of these.</summary>
internal static class HeaderRules
{
    private static readonly Action<RuleContext>[] Rules = [NestingNotRecordedRule.Analyze];

    /// <summary>What the rules find in a version of a dump.</summary>
    /// <remarks>
    /// Nothing is inferred for them, so that what they find is told at once and stays while it holds. O(edit + findings) where words of
    /// bodies are all that differs from the earlier version; where a header or a byline does, O(comments) in a flat dump.
    /// </remarks>
    /// <param name="model">The version.</param>
    /// <param name="earlier">What they found in an earlier one; null where there is none.</param>
    /// <param name="cancellationToken">Ends a long analysis.</param>
    public static HeaderFindings Analyze(
        ThreadModel model,
        HeaderFindings? earlier,
        CancellationToken cancellationToken
    )
    {
        var tree = model.Tree;
        if (
            earlier?.Tree.Dialect == tree.Dialect
            && earlier.TryMove(tree) is { IsDefault: false } moved
        )
        {
            return new(tree, moved);
        }

        var context = new RuleContext(model, cancellationToken);
        foreach (var rule in Rules)
        {
            context.ThrowIfCancelled();
            rule(context);
        }

        return new(tree, context.ToDiagnostics());
    }
}
