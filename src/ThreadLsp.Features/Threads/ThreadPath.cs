using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>The way from the story to a comment, with what is known of the nesting of its dump.</summary>
/// <param name="Items">The story, the top-level comment, …, the comment itself; nothing outside any of them.</param>
/// <param name="Omitted">How many comments behind the story are left out, because the path is too long.</param>
/// <param name="Dialect">How the dump is written.</param>
/// <param name="CommentCount">How many comments it has.</param>
/// <param name="Nesting">How their parents are known.</param>
public sealed record ThreadPath(
    ImmutableArray<Subthread> Items,
    int Omitted,
    Dialect Dialect,
    int CommentCount,
    NestingSummary Nesting
)
{
    /// <summary>The path to the comment, or to the story, that an offset lies in; O(depth).</summary>
    /// <param name="model">The dump.</param>
    /// <param name="offset">Where the caret is.</param>
    /// <param name="limit">How many comments it has at most: those nearest to the caret.</param>
    public static ThreadPath Find(ThreadModel model, int offset, int limit = int.MaxValue)
    {
        var items = ImmutableArray.CreateBuilder<Subthread>();
        var omitted = 0;
        var comment = model.FindComment(offset);
        for (var next = comment; next >= 0; next = model.GetParent(next))
        {
            if (items.Count < limit)
            {
                items.Add(Subthreads.Describe(model, next));
            }
            else
            {
                omitted++;
            }
        }

        if (Subthreads.FindStory(model, offset) is { } node && StoryReader.Read(node) is { } story)
        {
            var (first, end) = Subthreads.GetComments(model, node);
            items.Add(Subthreads.Describe(model, story, end - first));
        }

        items.Reverse();
        return new(
            items.DrainToImmutable(),
            omitted,
            model.Tree.Dialect,
            model.CommentCount,
            model.GetNestingSummary()
        );
    }
}
