using System.Globalization;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3005: the byline counts other comments than the dump has: some were not saved, or were lost since.</summary>
internal static class CommentCountRule
{
    public static void Analyze(RuleContext context)
    {
        foreach (var story in context.Tree.GetRoot().Stories())
        {
            if (
                story.Byline?.GetToken(SyntaxKind.ActionsToken) is not { } actions
                || FindCount(actions.Text) is not { } count
            )
            {
                continue;
            }

            var comments =
                context.Tree.CountHeadersBefore(story.EndLine)
                - context.Tree.CountHeadersBefore(story.FirstLine);
            if (count.Number != comments)
            {
                context.Report(
                    DiagnosticDescriptors.CommentCount,
                    new TextSpan(actions.Span.Start + count.Start, count.Length),
                    $"The byline counts {Comments(count.Number)}, but {Format(comments)} stand here: {Explain(count.Number - comments)}."
                );
            }
        }
    }

    private static string Explain(int missing) =>
        missing switch
        {
            1 => "1 was not saved, or is lost",
            > 1 => $"{Format(missing)} were not saved, or are lost",
            -1 => "1 came later, or from elsewhere",
            _ => $"{Format(-missing)} came later, or from elsewhere",
        };

    private static string Comments(int number) =>
        number == 1 ? "1 comment" : $"{Format(number)} comments";

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number in <c>… | 142 comments</c>.</summary>
    private static (int Number, int Start, int Length)? FindCount(ReadOnlySpan<char> actions)
    {
        foreach (var range in actions.Split('|'))
        {
            var start = range.Start.Value;
            var action = actions[range];
            start += action.Length - action.TrimStart(' ').Length;
            action = action.Trim(' ');
            var digits = action.IndexOf(' ');
            if (
                digits > 0
                && action[digits..] is " comments" or " comment"
                && int.TryParse(
                    action[..digits],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                return (number, start, action.Length);
            }
        }

        return null;
    }
}
