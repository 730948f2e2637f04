using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1003: tabs and spaces are mixed in the indentation of headers, or the levels are not equally wide.</summary>
internal static class MixedIndentationRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        var comment = scope.Comment;
        if (context.Facts.Dialect != Dialect.Indented || comment.Column == 0)
        {
            return;
        }

        var style = context.Tree.Lines[comment.Line].Flags & DumpFacts.AnyStyle;
        if (style == DumpFacts.AnyStyle)
        {
            Report(
                context,
                comment,
                "This indentation mixes tabs and spaces: one of them all through the dump would be right."
            );
            return;
        }

        var width = context.Facts.IndentWidth;
        if (style != LineFlags.None && style != context.Facts.IndentStyle)
        {
            var (found, expected) =
                style == LineFlags.TabIndented ? ("tabs", "spaces") : ("spaces", "tabs");
            Report(
                context,
                comment,
                $"This header is indented by {found}, the others by {expected}."
            );
        }
        else if (
            scope.Previous is { } previous
            && comment.Column > previous.Column
            && comment.Column - previous.Column < width
        )
        {
            Report(
                context,
                comment,
                $"This reply is indented by {comment.Column - previous.Column}, the levels of this dump are {width} wide: "
                    + $"column {previous.Column + width} would be right."
            );
        }
    }

    private static void Report(RuleContext context, Comment comment, string message) =>
        context.Report(
            DiagnosticDescriptors.MixedIndentation,
            context.GetIndentationSpan(comment),
            message
        );
}
