using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>The outline: stories, comments, replies, as a list in which the depths give the tree.</summary>
public static class Outline
{
    /// <summary>All items, parents before children, in the order of the text; O(n), made one by one.</summary>
    /// <remarks>Invariant: the depth of an item is at most one more than that of the item before it.</remarks>
    public static IEnumerable<OutlineItem> Compute(ThreadModel model)
    {
        foreach (var item in ThreadWalk.Visit(model))
        {
            yield return item.Comment < 0
                ? DescribeStory(model, item)
                : DescribeComment(model, item);
        }
    }

    private static OutlineItem DescribeStory(ThreadModel model, ThreadWalkItem item)
    {
        var story = FindStory(model, item.Story);
        var name = story.Title is { Length: > 0 } title
            ? title
            : model.Tree.Text.ToString(story.BylineSpan);
        return new(
            OutlineItemKind.Story,
            -1,
            item.Depth,
            DisplayText.Clean(name, CommentLabel.MaximumLength),
            $"{DisplayText.Clean(story.Author)} · {CommentLabel.Count(item.CommentCount, "comment", "comments")}",
            SubthreadRange.Get(model.Tree, item.FirstLine, item.EndLine),
            story.TitleSpan ?? story.BylineSpan
        );
    }

    private static OutlineItem DescribeComment(ThreadModel model, ThreadWalkItem item)
    {
        var comment = model[item.Comment];
        return new(
            OutlineItemKind.Comment,
            item.Comment,
            item.Depth,
            CommentLabel.GetName(comment),
            CommentLabel.GetDetail(comment, item.CommentCount),
            SubthreadRange.Get(model.Tree, item.FirstLine, item.EndLine),
            comment.AuthorSpan
        );
    }

    private static Story FindStory(ThreadModel model, StorySyntax node)
    {
        var stories = model.Stories;
        var (low, high) = (0, stories.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) =
                stories[middle].Node.FirstLine < node.FirstLine
                    ? (middle + 1, high)
                    : (low, middle);
        }

        return stories[low];
    }
}
