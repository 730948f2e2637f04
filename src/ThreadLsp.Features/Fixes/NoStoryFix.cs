using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD1006: a title and a byline to fill in, as old as the oldest comment.</summary>
internal static class NoStoryFix
{
    private const string Title = "Title of the story";

    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var tree = context.Tree;
        var line = context.Line;
        if (tree.Lines[line].Kind == LineKind.Byline)
        {
            yield return new(
                "Insert a title to fill in",
                [new(new(tree.GetLineStart(line), 0), Title + GetLineBreak(tree, line))],
                KeepsNesting: true
            );
            yield break;
        }

        var lineBreak = GetLineBreak(tree, line);
        var byline = $"1 point by author {FindOldestAge(context)}";
        if (tree.Lines[line].Kind == LineKind.Header)
        {
            yield return new(
                "Insert a title and a byline to fill in",
                [new(new(tree.GetLineStart(line), 0), $"{Title}{lineBreak}{byline}{lineBreak}")],
                KeepsNesting: true
            );
        }
        else
        {
            var end =
                tree.GetLineStart(line) + tree.Lines[line].Length - tree.Lines[line].BreakLength;
            yield return new(
                "Take this line for the title, and insert a byline to fill in",
                [new(new TextSpan(end, 0), lineBreak + byline)],
                KeepsNesting: true
            );
        }
    }

    private static string FindOldestAge(FixContext context)
    {
        var oldest = (Words: "just now", Seconds: 0.0);
        foreach (var comment in context.Model.GetComments())
        {
            if (Age.TryParse(comment.Age, out var age) && age.MaximumSeconds > oldest.Seconds)
            {
                oldest = (comment.Age, age.MaximumSeconds);
            }
        }

        return oldest.Words;
    }

    /// <summary>The break of a line, or of the one before where it is the last.</summary>
    private static string GetLineBreak(SyntaxTree tree, int line)
    {
        var broken = tree.Lines[line].BreakLength > 0 ? line : int.Max(0, line - 1);
        var length = tree.Lines[broken].BreakLength;
        return length == 0
            ? "\n"
            : tree.Text.ToString(new TextSpan(tree.GetLineStart(broken + 1) - length, length));
    }
}
