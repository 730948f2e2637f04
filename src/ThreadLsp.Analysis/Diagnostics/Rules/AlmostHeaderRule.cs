using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD2001: a line that a slip keeps from being a header, so that its comment is lost in the one above.</summary>
internal static class AlmostHeaderRule
{
    public static void Analyze(RuleContext context)
    {
        var tree = context.Tree;
        for (var line = Find(tree, 0); line >= 0; line = Find(tree, line + 1))
        {
            context.ThrowIfCancelled();
            if (tree.IsTitle(line))
            {
                continue;
            }

            var span = context.Model.GetContentSpan(line);
            var content = tree.Text.ToString(span);
            if (HeaderRecognizer.FindJoined(content) is > 0 and var joined)
            {
                context.Report(
                    DiagnosticDescriptors.AlmostHeader,
                    TextSpan.FromBounds(span.Start + joined, span.End),
                    $"This header stands at the end of another line and is read as text: \"{DisplayText.Clean(content.AsSpan(joined))}\" in a "
                        + "line of its own would be one."
                );
                continue;
            }

            var right = HeaderRecognizer.Correct(content);
            context.Report(
                DiagnosticDescriptors.AlmostHeader,
                span,
                $"This is almost a header and is read as text: \"{DisplayText.Clean(right)}\" would be one. "
                    + "A backslash before it says that it is text."
            );
        }
    }

    private static int Find(SyntaxTree tree, int line) => tree.FindAlmostHeader(line);
}
