using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1004: a line of a body stands left of its own header.</summary>
internal static class BodyLeftOfHeaderRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        if (
            context.Facts.Dialect != Dialect.Indented
            || scope.Comment is not { Column: > 0, IsBare: false } comment
        )
        {
            return;
        }

        var lines = context.Tree.Lines.GetEnumerator(comment.Line + 1);
        for (var line = comment.Line + 1; line < comment.EndLine && lines.MoveNext(); line++)
        {
            if (lines.Current.Flags.HasFlag(LineFlags.AlmostHeader))
            {
                // What follows is most likely another comment's. TD2001 says so; once that is mended, this is.
                return;
            }

            if (lines.Current.Kind != LineKind.Blank && lines.Current.Column < comment.Column)
            {
                Report(context, comment, line, lines.Current.Column);
            }
        }
    }

    private static void Report(RuleContext context, Comment comment, int line, int column) =>
        context.Report(
            DiagnosticDescriptors.BodyLeftOfHeader,
            context.Model.GetContentSpan(line),
            $"This line stands at column {column}, left of its header ({RuleContext.NameOf(comment)}) at column {comment.Column}: "
                + $"column {comment.Column} or deeper would be right.",
            new RelatedLocation(comment.HeaderSpan, "The header of this comment.")
        );
}
