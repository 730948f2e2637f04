using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD2002: a name that no site gives out. Mailing lists print whole names: there the rule is silent.</summary>
internal static class ImpossibleAuthorRule
{
    /// <summary>From one whole name in so many headers on, a dump is taken for that of a mailing list.</summary>
    private const int HeadersForOneWholeName = 8;

    public static void Analyze(RuleContext context)
    {
        var suspects = context.Comments.Where(comment => !IsPossible(comment.Author)).ToList();
        var wholeNames = suspects.Count(comment => comment.Author.Contains(' '));
        if (wholeNames > context.Comments.Length / HeadersForOneWholeName && wholeNames > 1)
        {
            return;
        }

        foreach (var comment in suspects)
        {
            context.Report(
                DiagnosticDescriptors.ImpossibleAuthor,
                comment.AuthorSpan,
                $"\"{RuleContext.NameOf(comment)}\" is no name that a site gives out: 2 to 20 letters, digits, _ or - would be."
            );
        }
    }

    private static bool IsPossible(string author) =>
        AuthorRecognizer.IsSiteName(author) || author is "[deleted]" or "[removed]";
}
