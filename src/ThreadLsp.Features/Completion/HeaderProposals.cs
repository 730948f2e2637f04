using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>At the start of a line: whole headers for the levels that are open, and the authors of the thread.</summary>
/// <remarks>The first word of a paragraph is proposed nothing but authors that begin like it, and none right below a header, where a body begins.</remarks>
internal static class HeaderProposals
{
    private const int MostLevels = 6;
    private const int MostAuthors = 50;
    private const int MostChoices = 8;

    /// <summary>The proposals; null where no header can be meant.</summary>
    public static Proposals? Find(CompletionSite site)
    {
        var isBelowHeader = site.Line > 0 && site.Tree.Lines[site.Line - 1].Kind == LineKind.Header;
        if (
            site.After.Length > 0
            || !site.Before.All(IsInName)
            || (isBelowHeader && site.Before.Length > 0)
        )
        {
            return null;
        }

        var parent = site.FindParent(site.Column);
        var authors = NearbyAuthors.Find(site, parent);
        var matching = authors
            .Names.Where(name => name.StartsWith(site.Before, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (authors.Names.IsEmpty)
        {
            return Proposals.None;
        }

        var age = NearbyAges.Find(site, parent, site.Column).FirstOrDefault("just now");
        return new(
            [
                .. ProposeLevels(site),
                .. matching.Take(MostAuthors).Select(name => Propose(site, name, age)),
            ],
            !authors.AreAll || matching.Count > MostAuthors
        );
    }

    private static Proposal Propose(CompletionSite site, string name, string age) =>
        new(
            ProposalKind.Author,
            DisplayText.Clean(name, 40),
            age,
            TextSpan.FromBounds(site.Start, site.Offset),
            $"{name} {age}",
            $"{Snippet.Escape(name)} {Snippet.Place(1, age)}",
            name
        );

    /// <summary>A header for each open level, that at the cursor's column first, then the nearest.</summary>
    private static IEnumerable<Proposal> ProposeLevels(CompletionSite site)
    {
        const string Label = "Reply to ";
        if (
            site.Model.IsNestingInferred
            || !Label.StartsWith(site.Before, StringComparison.OrdinalIgnoreCase)
        )
        {
            return [];
        }

        return OpenPlacements
            .Behind(site.Model, site.Previous)
            .OrderBy(place => int.Abs(place.Column - site.Column))
            .Take(MostLevels)
            .Select(place =>
                ProposeLevel(site, place, Label + CommentLabel.GetAuthor(site.Model, place.Parent))
            );
    }

    private static Proposal ProposeLevel(CompletionSite site, OpenPlacement place, string label)
    {
        ImmutableArray<string> authors =
        [
            .. NearbyAuthors.Find(site, place.Parent).Names.Take(MostChoices),
        ];
        List<string> ages =
        [
            .. NearbyAges.Find(site, place.Parent, place.Column).Take(MostChoices),
        ];
        if (ages.Count == 0)
        {
            ages.Add("just now");
        }

        var lineStart = site.Tree.GetLineStart(site.Line);
        var indentation = IndentationStyle.Of(site.Tree).Write(place.Column);
        TextChange change = new(TextSpan.FromBounds(lineStart, site.Start), indentation);

        // An insertion just before what is replaced has no certain place: it becomes a part of it.
        var prefix = change.Span.IsEmpty ? indentation : string.Empty;
        return new(
            ProposalKind.Header,
            label,
            $"{DisplayText.Clean(authors[0], 40)} {ages[0]}",
            TextSpan.FromBounds(site.Start, site.Offset),
            $"{prefix}{authors[0]} {ages[0]}",
            $"{prefix}{Snippet.Choice(1, authors)} {Snippet.Choice(2, ages)}",
            Indentation: change.Span.IsEmpty || place.Column == site.Column ? null : change
        );
    }

    private static bool IsInName(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
