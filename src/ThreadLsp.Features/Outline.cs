using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>The outline: stories, comments, replies, as a list in which the depths give the tree.</summary>
public static class Outline
{
    /// <summary>All items, parents before children, in the order of the text; O(n), made one by one.</summary>
    /// <remarks>Invariant: the depth of an item is at most one more than that of the item before it.</remarks>
    public static IEnumerable<OutlineItem> Compute(
        ThreadModel model,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var entry in GetEntries(model, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Describe(model, entry);
        }
    }

    /// <summary>The outline without its words: one pass over the lines, O(lines).</summary>
    /// <remarks>Invariant: the depth of an entry is at most one more than that of the entry before it.</remarks>
    public static ImmutableArray<OutlineEntry> GetEntries(
        ThreadModel model,
        CancellationToken cancellationToken = default
    ) => ThreadWalk.Visit(model, cancellationToken);

    /// <summary>The words of an entry; O(log n + its own lines as far as they are blank or quotes).</summary>
    public static OutlineLabel GetLabel(ThreadModel model, OutlineEntry entry)
    {
        if (entry.Kind == OutlineItemKind.Comment)
        {
            var comment = model[entry.Comment];
            return new(
                CommentLabel.GetName(comment),
                CommentLabel.GetAge(comment),
                comment.AuthorSpan
            );
        }

        var story = FindStory(model, entry.FirstLine);
        var name = story.Title is { Length: > 0 } title
            ? title
            : model.Tree.Text.ToString(story.BylineSpan);
        return new(
            DisplayText.Clean(name, CommentLabel.MaximumLength),
            DisplayText.Clean(story.Author),
            story.TitleSpan ?? story.BylineSpan
        );
    }

    private static OutlineItem Describe(ThreadModel model, OutlineEntry entry)
    {
        var label = GetLabel(model, entry);
        return new(
            entry.Kind,
            entry.Comment,
            entry.Depth,
            label.Name,
            entry.Kind == OutlineItemKind.Story
                ? $"{label.Detail}{CommentLabel.Separator}{CommentLabel.Count(entry.CommentCount, "comment", "comments")}"
                : CommentLabel.WithReplies(label.Detail, entry.CommentCount),
            TextSpan.FromBounds(
                model.Tree.GetLineStart(entry.FirstLine),
                model.Tree.GetLineStart(entry.LastLine) + entry.LastLineLength
            ),
            label.Selection
        );
    }

    private static Story FindStory(ThreadModel model, int firstLine)
    {
        var stories = model.Stories;
        var (low, high) = (0, stories.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                stories[middle].Node.FirstLine < firstLine ? (middle + 1, high) : (low, middle);
        }

        return stories[low];
    }
}
