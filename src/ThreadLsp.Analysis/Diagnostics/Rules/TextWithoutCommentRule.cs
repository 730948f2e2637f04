using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1005: text before the first story or comment. One report for lines that follow each other.</summary>
internal static class TextWithoutCommentRule
{
    public static void Analyze(RuleContext context)
    {
        var tree = context.Tree;
        var end = tree.GetRoot().Stories().FirstOrDefault()?.FirstLine ?? tree.Lines.Count;
        var first = -1;
        var last = -1;
        var lines = tree.Lines.GetEnumerator();
        for (var line = 0; line < end && lines.MoveNext(); line++)
        {
            if (
                lines.Current.Kind == LineKind.Blank
                || (line == 0 && lines.Current.Kind == LineKind.Directive)
            )
            {
                continue;
            }

            first = first < 0 ? line : first;
            last = line;
        }

        // A single line above the first header is a title that lacks its byline, and a file without anything else has no story:
        // both are TD1006's to say.
        if (
            first < 0
            || end == tree.Lines.Count
            || (first == last && tree.Lines[end].Kind == LineKind.Header)
        )
        {
            return;
        }

        context.Report(
            DiagnosticDescriptors.TextWithoutComment,
            TextSpan.FromBounds(
                context.Model.GetContentSpan(first).Start,
                context.Model.GetContentSpan(last).End
            ),
            "This text stands before the story and belongs to no comment; a title and a byline, or a header, would come first."
        );
    }
}
