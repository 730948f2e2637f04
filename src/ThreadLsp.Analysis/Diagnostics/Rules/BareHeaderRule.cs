namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD2003: a header without a text: it was not saved.</summary>
internal static class BareHeaderRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        if (scope.Comment.IsBare)
        {
            context.Report(
                DiagnosticDescriptors.BareHeader,
                scope.Comment.HeaderSpan,
                $"The text of {RuleContext.NameOf(scope.Comment)}'s comment was not saved: there is a header and no body."
            );
        }
    }
}
