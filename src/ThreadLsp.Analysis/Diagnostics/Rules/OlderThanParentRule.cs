using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3001: a reply that is older than its parent: it stands under the wrong comment, or an age is wrong.</summary>
internal static class OlderThanParentRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        var comment = scope.Comment;

        // Parents that were inferred are the decoder's, which does not make this mistake where it can be avoided. In a flat dump
        // somebody has placed what is indented.
        if (
            (context.Facts.Dialect == Dialect.Flat && comment.Column == 0)
            || scope.Levels.FindParent(comment.Column) is not { } parent
            || !RuleContext.IsOlder(comment, parent)
        )
        {
            return;
        }

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
