using System.Collections.Immutable;
using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>Who takes part in a thread, and how much.</summary>
public static class ThreadAuthors
{
    /// <summary>All who wrote a comment, those with the most first, those with as many in the order of their names; O(n log n).</summary>
    public static ImmutableArray<ThreadAuthor> Count(
        ThreadModel model,
        CancellationToken cancellationToken = default
    )
    {
        var submitters = model
            .Stories.Select(story => story.Author)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. model
                .GetComments(cancellationToken)
                .CountBy(
                    comment =>
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        return comment.Author;
                    },
                    StringComparer.Ordinal
                )
                .Select(entry => new ThreadAuthor(
                    entry.Key,
                    entry.Value,
                    submitters.Contains(entry.Key)
                ))
                .OrderByDescending(author => author.Comments)
                .ThenBy(author => author.Name, StringComparer.Ordinal),
        ];
    }
}
