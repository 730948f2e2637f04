using System.Collections.Immutable;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD2002: a name that no site gives out. Mailing lists print whole names: there the rule is silent.</summary>
internal static class ImpossibleAuthorRule
{
    /// <summary>From one whole name in so many headers on, a dump is taken for that of a mailing list.</summary>
    private const int HeadersForOneWholeName = 8;

    /// <summary>The name of a comment's author where no site gives out such a name, else null.</summary>
    public static SuspectName? Suspect(Comment comment)
    {
        var author = comment.Author;
        return IsPossible(author)
            ? null
            : new(comment.AuthorSpan, RuleContext.NameOf(comment), author.Contains(' '));
    }

    /// <summary>Reports the names that were found, if they are not those of a mailing list.</summary>
    public static void Report(RuleContext context, ImmutableArray<SuspectName> suspects)
    {
        var wholeNames = suspects.Count(name => name.IsWholeName);
        if (wholeNames > context.Model.CommentCount / HeadersForOneWholeName && wholeNames > 1)
        {
            return;
        }

        foreach (var name in suspects)
        {
            context.Report(
                DiagnosticDescriptors.ImpossibleAuthor,
                name.Span,
                $"\"{name.Shown}\" is no name that a site gives out: 2 to 20 letters, digits, _ or - would be."
            );
        }
    }

    private static bool IsPossible(string author) =>
        AuthorRecognizer.IsSiteName(author) || author is "[deleted]" or "[removed]";
}
