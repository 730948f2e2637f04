using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics.Rules;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>Runs all rules over a thread.</summary>
internal static class DiagnosticRules
{
    private static readonly Action<RuleContext>[] Rules =
    [
        TooDeepRule.Analyze,
        NoOpenLevelRule.Analyze,
        MixedIndentationRule.Analyze,
        BodyLeftOfHeaderRule.Analyze,
        TextWithoutCommentRule.Analyze,
        NoStoryRule.Analyze,
        AlmostHeaderRule.Analyze,
        ImpossibleAuthorRule.Analyze,
        BareHeaderRule.Analyze,
        OlderThanParentRule.Analyze,
        OlderThanStoryRule.Analyze,
        NestingNotRecordedRule.Analyze,
    ];

    /// <summary>All diagnostics in the order of the text; O(n).</summary>
    public static ImmutableArray<Diagnostic> Analyze(
        ThreadModel model,
        CancellationToken cancellationToken
    )
    {
        var context = new RuleContext(model, cancellationToken);
        foreach (var rule in Rules)
        {
            context.ThrowIfCancelled();
            rule(context);
        }

        return
        [
            .. context
                .Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal),
        ];
    }
}
