using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>Behind the name of an author at the start of a line: the ages that the comment can have.</summary>
internal static class AgeProposals
{
    /// <summary>The proposals; null where the line begins with no author of the thread, or goes on in prose.</summary>
    public static Proposals? Find(CompletionSite site)
    {
        if (!site.Before.Contains(' '))
        {
            return null;
        }

        var isHeader = site.Tree.Lines[site.Line].Kind == LineKind.Header;
        if (!isHeader && site.After.Length > 0)
        {
            return null;
        }

        var parent = site.FindParent(site.Column);
        var name = isHeader
            ? site.Model[site.Tree.CountHeadersBefore(site.Line)].Author
            : NearbyAuthors
                .Find(site, parent)
                .Names.FirstOrDefault(name =>
                    site.Before.StartsWith($"{name} ", StringComparison.Ordinal)
                );
        if (name is null || !site.Before.StartsWith($"{name} ", StringComparison.Ordinal))
        {
            return null;
        }

        var typed = site.Before[(name.Length + 1)..].TrimStart(' ');
        var start = site.Offset - typed.Length;
        var end = isHeader
            ? site.Model[site.Tree.CountHeadersBefore(site.Line)].AgeSpan.End
            : site.Offset;
        if (end < site.Offset)
        {
            return Proposals.None;
        }

        return new([
            .. FindAges(site, parent, typed)
                .Where(age => isHeader || age.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Distinct(StringComparer.Ordinal)
                .Select(age => new Proposal(
                    ProposalKind.Age,
                    age,
                    null,
                    TextSpan.FromBounds(start, end),
                    age
                )),
        ]);
    }

    private static IEnumerable<string> FindAges(CompletionSite site, int parent, string typed)
    {
        var digits = typed.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var number = digits < 0 ? typed : typed[..digits];
        var oldest = parent >= 0 ? site.Model[parent].Age : site.Story?.Age;
        var replies = NearbyAges.FindReplies(site, site.Column);
        return NearbyAges
            .Find(site, parent, site.Column)
            .Concat(
                NearbyAges
                    .Count(site, number)
                    .Where(age => NearbyAges.IsPossible(age, oldest, replies))
            );
    }
}
