using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>Behind <c>@</c> in a body: the authors of the thread, those above first.</summary>
internal static class MentionProposals
{
    private const int MostAuthors = 50;

    /// <summary>The proposals; null where nobody is mentioned.</summary>
    public static Proposals? Find(CompletionSite site)
    {
        var sign = site.Before.LastIndexOf('@');
        var isMention =
            sign >= 0
            && (sign == 0 || !char.IsLetterOrDigit(site.Before[sign - 1]))
            && site.Before.AsSpan(sign + 1).IndexOfAny(' ', '\t') < 0;
        var comment = isMention ? site.Model.FindComment(site.Offset) : -1;
        if (comment < 0)
        {
            return isMention ? Proposals.None : null;
        }

        var typed = site.Before[(sign + 1)..];
        var parent = site.Model.IsNestingReady ? site.Model.GetParent(comment) : -1;
        var authors = NearbyAuthors.Find(site, parent);
        var names = parent >= 0 ? authors.Names.Prepend(site.Model[parent].Author) : authors.Names;
        var matching = names
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new(
            [
                .. matching
                    .Take(MostAuthors)
                    .Select(name => new Proposal(
                        ProposalKind.Author,
                        DisplayText.Clean(name, 40),
                        null,
                        TextSpan.FromBounds(site.Offset - typed.Length, site.Offset),
                        name,
                        FilterText: name
                    )),
            ],
            !authors.AreAll || matching.Count > MostAuthors
        );
    }
}
