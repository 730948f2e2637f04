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
        if (StatedNesting.FindContradiction(words, depth) is { } stated)
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
}
