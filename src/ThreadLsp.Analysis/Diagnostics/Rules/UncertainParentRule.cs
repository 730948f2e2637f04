using System.Globalization;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD4002: a comment whose parent was inferred, and might as well be another.</summary>
internal static class UncertainParentRule
{
    public static void Analyze(RuleContext context)
    {
        if (!context.Model.IsNestingInferred)
        {
            return;
        }

        foreach (var comment in context.Comments)
        {
            if (
                context.Model.IsUncertain(comment.Index)
                && context.Model.GetSecondParent(comment.Index) is { } second
            )
            {
                Report(context, comment, second);
            }
        }
    }

    private static void Report(RuleContext context, Comment comment, PossibleParent second)
    {
        var parent = context.Model.GetParent(comment.Index);
        var first = new PossibleParent(parent, context.Model.GetConfidence(comment.Index));
        RelatedLocation[] related =
        [
            .. Relate(context, first, "Most likely this is the parent."),
            .. Relate(context, second, "This may be the parent as well."),
        ];
        context.Report(
            DiagnosticDescriptors.UncertainParent,
            comment.HeaderSpan,
            $"Who is answered here is uncertain: most likely {Name(context, first)}, or else {Name(context, second)}.",
            related
        );
    }

    private static string Name(RuleContext context, PossibleParent possible) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(possible.Parent < 0 ? "the story" : RuleContext.NameOf(context.Comments[possible.Parent]))} ({possible.Confidence * 100:F0} %)"
        );

    private static IEnumerable<RelatedLocation> Relate(
        RuleContext context,
        PossibleParent possible,
        string message
    ) =>
        possible.Parent < 0
            ? []
            : [new RelatedLocation(context.Comments[possible.Parent].HeaderSpan, message)];
}
