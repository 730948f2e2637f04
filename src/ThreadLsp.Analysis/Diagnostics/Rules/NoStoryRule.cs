using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1006: no title or no byline at the top of the dump, or no title above a byline. An empty file lacks nothing.</summary>
internal static class NoStoryRule
{
    public static void Analyze(RuleContext context)
    {
        var tree = context.Tree;
        foreach (var story in tree.GetRoot().Stories())
        {
            if (story.Byline is null)
            {
                Report(context, FindFirstText(tree) ?? story.FirstLine);
            }
            else if (story.Title is null)
            {
                context.Report(
                    DiagnosticDescriptors.NoStory,
                    story.Byline.ContentSpan,
                    "This byline has no title above it: the line before it would be the title of the story."
                );
            }
        }

        if (tree.Lines.Summary is { Headers: 0, Bylines: 0 } && FindFirstText(tree) is { } line)
        {
            Report(context, line);
        }
    }

    private static int? FindFirstText(SyntaxTree tree)
    {
        var line = 0;
        foreach (var green in tree.Lines)
        {
            if (green.Kind != LineKind.Blank && !(line == 0 && green.Kind == LineKind.Directive))
            {
                return line;
            }

            line++;
        }

        return null;
    }

    private static void Report(RuleContext context, int line) =>
        context.Report(
            DiagnosticDescriptors.NoStory,
            context.Model.GetContentSpan(line),
            "There is no story at the top: a title line and a byline such as \"120 points by alice 5 hours ago\" would come first."
        );
}
