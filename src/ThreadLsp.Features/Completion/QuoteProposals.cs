using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>Behind the sign of a quote: the lines of those above that can be quoted, the parent's first.</summary>
internal static class QuoteProposals
{
    private const int MostAncestors = 8;
    private const int MostLines = 60;
    private const int LongestLabel = 72;

    /// <summary>The proposals; null where no quote begins.</summary>
    public static Proposals? Find(CompletionSite site)
    {
        var words = site.Before.AsSpan().IndexOfAnyExcept("> \t");
        if (!site.Before.StartsWith('>') || site.After.Length > 0)
        {
            return null;
        }

        var comment = site.Model.FindComment(site.Offset);
        if (comment < 0)
        {
            return Proposals.None;
        }

        var typed = words < 0 ? string.Empty : site.Before[words..];
        var signs = site.Before[..^typed.Length];
        var blank = signs.EndsWith(' ') ? string.Empty : " ";
        var span = TextSpan.FromBounds(site.Offset - typed.Length, site.Offset);
        var found = FindAbove(site.Model, comment)
            .Take(MostAncestors)
            .SelectMany(number => FindLines(site.Model, number))
            .Where(line => line.Text.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Take(MostLines + 1)
            .ToList();
        return new(
            [
                .. found
                    .Take(MostLines)
                    .Select(line => new Proposal(
                        ProposalKind.Quote,
                        DisplayText.Clean(line.Text, LongestLabel),
                        line.Author,
                        span,
                        blank + line.Text,
                        FilterText: line.Text
                    )),
            ],
            found.Count > MostLines
        );
    }

    /// <summary>The ancestors; while the nesting of a flat dump is not known, the comments before.</summary>
    private static IEnumerable<int> FindAbove(ThreadModel model, int comment) =>
        model.IsNestingReady
            ? model.GetAncestors(comment)
            : Enumerable
                .Range(1, int.Min(comment, MostAncestors))
                .Select(distance => comment - distance);

    private static IEnumerable<(string Text, string Author)> FindLines(
        ThreadModel model,
        int number
    )
    {
        var comment = model[number];
        var author = CommentLabel.GetAuthor(model, number);
        var end = int.Min(comment.EndLine, comment.Line + 1 + MostLines);
        for (var line = comment.Line + 1; line < end; line++)
        {
            if (model.Tree.Lines[line].Kind is LineKind.Text or LineKind.Link or LineKind.Footnote)
            {
                yield return (model.Tree.Text.ToString(model.GetContentSpan(line)), author);
            }
        }
    }
}
