using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3001: a reply that is older than its parent: it stands under the wrong comment, or an age is wrong.</summary>
internal static class OlderThanParentRule
{
    public static void Analyze(RuleContext context)
    {
        foreach (var comment in context.Comments)
        {
            // Parents that were inferred are the decoder's, which does not make this mistake where it can be avoided.
            if (
                !Age.TryParse(comment.Age, out var age)
                || context.Model.GetSource(comment.Index) == NestingSource.Inferred
                || context.Model.GetParent(comment.Index) is not (>= 0 and var index)
            )
            {
                continue;
            }

            var parent = context.Comments[index];
            if (
                Age.TryParse(parent.Age, out var parentAge)
                && age.MinimumSeconds >= parentAge.MaximumSeconds
            )
            {
                var name = RuleContext.NameOf(parent);
                context.Report(
                    DiagnosticDescriptors.OlderThanParent,
                    comment.AgeSpan,
                    $"A reply cannot be older than its parent: this one is from {DisplayText.Clean(comment.Age)}, "
                        + $"{name}'s comment from {DisplayText.Clean(parent.Age)}.",
                    new RelatedLocation(
                        parent.AgeSpan,
                        $"The age of {name}'s comment, which this one answers."
                    )
                );
            }
        }
    }
}
