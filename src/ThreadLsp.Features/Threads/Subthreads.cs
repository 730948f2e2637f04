using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>The thread as a tree whose branches are asked for one by one: stories, top-level comments, replies.</summary>
public static class Subthreads
{
    /// <summary>The stories, and the top-level comments that stand under none; O(n) with an author, else O((skipped + given) log n).</summary>
    public static SubthreadPage GetRoots(
        ThreadModel model,
        SubthreadQuery query,
        CancellationToken cancellationToken = default
    ) =>
        Take(
            model,
            query,
            filter =>
                model
                    .Tree.GetRoot()
                    .Stories()
                    .SelectMany(story =>
                        story.Byline is null
                            ? GetReplies(model, story, filter)
                            : GetStory(model, story, filter)
                    ),
            cancellationToken
        );

    /// <summary>What answers the comment, or the story, that an offset lies in; nothing where it lies in neither. As quick as the roots.</summary>
    public static SubthreadPage GetReplies(
        ThreadModel model,
        int offset,
        SubthreadQuery query,
        CancellationToken cancellationToken = default
    )
    {
        var comment = model.FindComment(offset);
        return Take(
            model,
            query,
            filter =>
                comment >= 0 ? GetReplies(model, comment, filter)
                : FindStory(model, offset) is { } story ? GetReplies(model, story, filter)
                : [],
            cancellationToken
        );
    }

    /// <summary>One line of the tree; O(log n + its own lines as far as they are blank or quotes).</summary>
    internal static Subthread Describe(ThreadModel model, int number, int matches = 0)
    {
        var comment = model[number];
        return new(
            number,
            DisplayText.Clean(comment.Author, 40),
            CommentLabel.GetAge(comment),
            CommentLabel.GetWords(comment),
            model.GetSubthreadEnd(number) - number - 1,
            model.GetSource(number),
            model.GetConfidence(number),
            model.IsUncertain(number),
            matches,
            comment.HeaderSpan
        );
    }

    /// <summary>The line of a story.</summary>
    internal static Subthread Describe(
        ThreadModel model,
        Story story,
        int comments,
        int matches = 0
    ) =>
        new(
            -1,
            DisplayText.Clean(story.Author, 40),
            DisplayText.Clean(story.Age),
            DisplayText.Clean(
                story.Title ?? model.Tree.Text.ToString(story.BylineSpan),
                CommentLabel.MaximumLength
            ),
            comments,
            NestingSource.Declared,
            1,
            IsUncertain: false,
            matches,
            story.TitleSpan ?? story.BylineSpan
        );

    /// <summary>The story whose lines hold an offset; null where there is no byline above it, nor a title there.</summary>
    internal static StorySyntax? FindStory(ThreadModel model, int offset)
    {
        var tree = model.Tree;
        var line = tree.GetLineNumber(offset);
        return tree.FindStoryAbove(tree.IsTitle(line) ? line + 2 : line + 1);
    }

    /// <summary>How many comments a story has, and the first of them.</summary>
    internal static (int First, int End) GetComments(ThreadModel model, StorySyntax story) =>
        (
            model.Tree.CountHeadersBefore(story.FirstLine),
            model.Tree.CountHeadersBefore(story.EndLine)
        );

    private static SubthreadPage Take(
        ThreadModel model,
        SubthreadQuery query,
        Func<SubthreadFilter, IEnumerable<Subthread>> list,
        CancellationToken cancellationToken
    )
    {
        var items = ImmutableArray.CreateBuilder<Subthread>();
        var filter = SubthreadFilter.Create(model, query.Author, cancellationToken);
        foreach (var item in list(filter).Skip(query.Skip))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (items.Count == query.Count)
            {
                return new(items.DrainToImmutable(), HasMore: true);
            }

            items.Add(item);
        }

        return new(items.DrainToImmutable(), HasMore: false);
    }

    private static IEnumerable<Subthread> GetStory(
        ThreadModel model,
        StorySyntax node,
        SubthreadFilter filter
    )
    {
        var (first, end) = GetComments(model, node);
        if (filter.Shows(first, end, out var matches) && StoryReader.Read(node) is { } story)
        {
            yield return Describe(model, story, end - first, matches);
        }
    }

    private static IEnumerable<Subthread> GetReplies(
        ThreadModel model,
        StorySyntax story,
        SubthreadFilter filter
    )
    {
        var (first, end) = GetComments(model, story);
        return Describe(model, first, end, filter);
    }

    private static IEnumerable<Subthread> GetReplies(
        ThreadModel model,
        int comment,
        SubthreadFilter filter
    ) => Describe(model, comment + 1, model.GetSubthreadEnd(comment), filter);

    private static IEnumerable<Subthread> Describe(
        ThreadModel model,
        int first,
        int end,
        SubthreadFilter filter
    )
    {
        for (var reply = first; reply < end; )
        {
            var next = model.GetSubthreadEnd(reply);
            if (filter.Shows(reply, next, out var matches))
            {
                yield return Describe(model, reply, matches);
            }

            reply = next;
        }
    }
}
