using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics.Rules;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Runs the rules that look at a dump as a whole, and are quick about it.</summary>
internal static class DocumentRules
{
    private static readonly Action<RuleContext>[] Rules =
    [
        TextWithoutCommentRule.Analyze,
        NoStoryRule.Analyze,
        AlmostHeaderRule.Analyze,
        CommentCountRule.Analyze,
        InvisibleCharacterRule.AnalyzeStories,
    ];

    /// <summary>What they find; O(stories + findings) descents in the tree.</summary>
    public static ImmutableArray<Diagnostic> Analyze(
        ThreadModel model,
        CommentFindings comments,
        CancellationToken cancellationToken
    )
    {
        var context = new RuleContext(model, cancellationToken);
        foreach (var rule in Rules)
        {
            context.ThrowIfCancelled();
            rule(context);
        }

        ImpossibleAuthorRule.Report(context, comments.Names);
        return context.ToDiagnostics();
    }
}
