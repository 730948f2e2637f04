using System.Collections.Immutable;
using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Completion;

/// <summary>Who may speak next: whom the parent answers, then those who spoke last, the parent's own author at the end.</summary>
/// <param name="Names">The names, the likeliest first.</param>
/// <param name="AreAll">True when the whole dump was looked at.</param>
internal sealed record NearbyAuthors(ImmutableArray<string> Names, bool AreAll)
{
    private const int MostBefore = 1_000;
    private const int MostBehind = 200;

    /// <summary>Those for a reply to a comment, or to the story at -1, at a site; O(comments that are looked at).</summary>
    public static NearbyAuthors Find(CompletionSite site, int parent)
    {
        var model = site.Model;
        var behind = site.Tree.CountHeadersBefore(site.Line + 1);
        var before = site.Tree.CountHeadersBefore(site.Line) - 1;
        var first = int.Max(0, before - MostBefore + 1);
        var end = int.Min(model.CommentCount, behind + MostBehind);
        var names = new List<string>();
        var storyAuthor = FindStory(site)?.Author;
        if (parent >= 0)
        {
            var answered = model.GetParent(parent);
            Add(answered >= 0 ? model[answered].Author : storyAuthor);
        }

        for (var comment = before; comment >= first; comment--)
        {
            Add(model[comment].Author);
        }

        for (var comment = behind; comment < end; comment++)
        {
            Add(model[comment].Author);
        }

        Add(storyAuthor);

        // Hardly anybody answers himself.
        var self = parent >= 0 ? model[parent].Author : null;
        return new(
            [
                .. names
                    .Distinct(StringComparer.Ordinal)
                    .OrderBy(name => string.Equals(name, self, StringComparison.Ordinal) ? 1 : 0),
            ],
            first == 0 && end == model.CommentCount
        );

        void Add(string? name)
        {
            // What stands for an author who is gone is none.
            if (name is not (null or "[deleted]" or "[removed]"))
            {
                names.Add(name);
            }
        }
    }

    /// <summary>The story above a site; null where there is none.</summary>
    public static Story? FindStory(CompletionSite site) =>
        site.Previous >= 0 ? site.Model.GetStory(site.Previous)
        : site.Tree.FindStoryAbove(site.Line) is { } node
            ? site.Model.Stories.FirstOrDefault(story => story.Node.Equals(node))
        : null;
}
