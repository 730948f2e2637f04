namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD2003: a header without a text: it was not saved.</summary>
internal static class BareHeaderRule
{
    public static void Analyze(RuleContext context)
    {
        foreach (var comment in context.Comments)
        {
            if (comment.IsBare)
            {
                context.Report(
                    DiagnosticDescriptors.BareHeader,
                    comment.HeaderSpan,
                    $"The text of {RuleContext.NameOf(comment)}'s comment was not saved: there is a header and no body."
                );
            }
        }
    }
}
