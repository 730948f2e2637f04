using System.Globalization;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD1007: the links that the site printed behind a header say another depth than the column.</summary>
internal static class StatedDepthRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        var comment = scope.Comment;
        var words = StatedNesting.ReadWords(comment);
        if (context.Facts.Dialect != Dialect.Indented || words == NavigationWords.None)
        {
            return;
        }

        var depth = scope.Levels.CountAncestors(comment.Column);
        if (Contradict(words, depth) is { } stated)
        {
            context.Report(
                DiagnosticDescriptors.StatedDepth,
                comment.ActionsSpan,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The site's links say that this is {stated}, but it stands at depth {depth}."
                )
            );
        }
    }

    /// <summary>What the words say, where that is something else than the depth; null where they agree, or say nothing.</summary>
    private static string? Contradict(NavigationWords words, int depth)
    {
        var (least, most, stated) = (words & (NavigationWords.Root | NavigationWords.Parent)) switch
        {
            NavigationWords.None => (0, 0, "a top-level comment, at depth 0"),
            NavigationWords.Parent => (1, 1, "a reply to a top-level comment, at depth 1"),
            _ => (2, int.MaxValue, "a reply to a reply, at depth 2 or deeper"),
        };
        return depth < least || depth > most ? stated : null;
    }
}
