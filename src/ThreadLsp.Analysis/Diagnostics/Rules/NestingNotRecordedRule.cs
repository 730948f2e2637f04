using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD4001: a flat dump does not record who answers whom. Said once a story, at its byline.</summary>
internal static class NestingNotRecordedRule
{
    public static void Analyze(RuleContext context)
    {
        if (!context.Model.IsNestingInferred)
        {
            return;
        }

        foreach (var story in context.Tree.GetRoot().Stories())
        {
            var first = context.Tree.CountHeadersBefore(story.FirstLine);
            var end = context.Tree.CountHeadersBefore(story.EndLine);
            // A single comment answers the story: nothing is lost.
            if (end > first + 1)
            {
                Report(
                    context,
                    story.Byline?.ContentSpan ?? context.Model[first].HeaderSpan,
                    first,
                    end
                );
            }
        }
    }

    private static void Report(RuleContext context, TextSpan span, int first, int end)
    {
        var inferred = UnfinishedInference.CountInferred(context.Model, first, end);
        context.Report(
            DiagnosticDescriptors.NestingNotRecorded,
            span,
            $"This dump does not record who answers whom: {inferred} of {end - first} placements are inferred."
        );
    }
}
