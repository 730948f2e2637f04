using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1001: a reply stands more than one level deeper than the comment above it.</summary>
internal static class TooDeepRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        if (context.Facts.Dialect != Dialect.Indented)
        {
            return;
        }

        var comment = scope.Comment;
        var width = context.Facts.IndentWidth;
        if (scope.Previous is not { } above)
        {
            if (comment.Column > 0)
            {
                context.Report(
                    DiagnosticDescriptors.TooDeep,
                    context.GetIndentationSpan(comment),
                    $"The first comment of a story stands at column {comment.Column}: a top-level comment stands at column 0."
                );
            }

            return;
        }

        var step = comment.Column - above.Column;
        if (step > width)
        {
            var name = RuleContext.NameOf(above);
            context.Report(
                DiagnosticDescriptors.TooDeep,
                context.GetIndentationSpan(comment),
                $"This reply stands at column {comment.Column}, more than one level deeper than {name} at column {above.Column}: "
                    + $"a reply to {name} stands at column {above.Column + width}.",
                new RelatedLocation(
                    above.HeaderSpan,
                    $"The comment above stands at column {above.Column}."
                )
            );
        }
    }
}
