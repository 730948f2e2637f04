using System.Collections.Immutable;

namespace ThreadLsp.Features.Completion;

/// <summary>Who may speak next: whom the parent answers, then those who spoke last, the parent's own author at the end.</summary>
/// <param name="Names">The names, the likeliest first.</param>
/// <param name="AreAll">True when the whole dump was looked at.</param>
internal sealed record NearbyAuthors(ImmutableArray<string> Names, bool AreAll)
{
    /// <summary>Those for a reply to a comment, or to the story at -1, at a site; O(comments that are looked at).</summary>
    public static NearbyAuthors Find(CompletionSite site, int parent)
    {
        var model = site.Model;
        var names = new List<string>();
        var storyAuthor = site.Story?.Author;
        if (parent >= 0)
        {
            var answered = model.GetParent(parent);
            Add(answered >= 0 ? model[answered].Author : storyAuthor);
        }

        foreach (var comment in site.Nearby.Before.Concat(site.Nearby.Behind))
        {
            Add(comment.Author);
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
            site.Nearby.AreAll
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
}
