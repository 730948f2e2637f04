using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1003: tabs and spaces are mixed in the indentation of headers, or the levels are not equally wide.</summary>
internal static class MixedIndentationRule
{
    private const LineFlags Style = LineFlags.TabIndented | LineFlags.SpaceIndented;

    public static void Analyze(RuleContext context)
    {
        if (context.Tree.Dialect != Dialect.Indented)
        {
            return;
        }

        var usual = LineFlags.None;
        OpenLevels.Visit(context, (levels, comment) => Check(context, levels, comment, ref usual));
    }

    private static void Check(
        RuleContext context,
        OpenLevels levels,
        Comment comment,
        ref LineFlags usual
    )
    {
        if (comment.Column == 0)
        {
            return;
        }

        var style = context.Tree.Lines[comment.Line].Flags & Style;
        if (style == Style)
        {
            Report(
                context,
                comment,
                "This indentation mixes tabs and spaces: one of them all through the dump would be right."
            );
            return;
        }

        usual = usual == LineFlags.None ? style : usual;
        var width = context.Tree.IndentWidth;
        if (style != usual)
        {
            var (found, expected) =
                style == LineFlags.TabIndented ? ("tabs", "spaces") : ("spaces", "tabs");
            Report(
                context,
                comment,
                $"This header is indented by {found}, those before it by {expected}."
            );
        }
        else if (
            levels.Previous is { } previous
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
