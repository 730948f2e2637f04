using System.Collections.Immutable;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Analysis;

/// <summary>The nesting that a page says in the links behind its headers, as far as they say it.</summary>
/// <remarks>
/// Without <c>parent</c> a comment is top-level; with <c>parent</c> and without <c>prev</c> it answers the comment just before; with both and
/// without <c>root</c> it answers the last top-level comment. All three together leave it open, below depth 1.
/// </remarks>
/// <param name="comments">All comments of the dump.</param>
/// <param name="first">The number of the first comment of the story.</param>
internal sealed class StatedNesting(ImmutableArray<Comment> comments, int first)
{
    private int next;
    private int? topLevel;

    /// <summary>
    /// The parent of the next comment, numbered within the story, -1 for the story itself; null where the page does not say it. To be asked
    /// for each comment in order.
    /// </summary>
    public int? FindNext()
    {
        var comment = next++;
        var words = ReadWords(comments[first + comment]);
        if (words == NavigationWords.None)
        {
            return null;
        }

        if (!words.HasFlag(NavigationWords.Parent))
        {
            topLevel = comment;
            return -1;
        }

        if (!words.HasFlag(NavigationWords.Previous))
        {
            return comment > 0 ? comment - 1 : null;
        }

        return !words.HasFlag(NavigationWords.Root) ? topLevel : null;
    }

    /// <summary>The links behind a comment's header.</summary>
    public static NavigationWords ReadWords(Comment comment) =>
        comment.ActionsSpan.IsEmpty
            ? NavigationWords.None
            : NavigationReader.Read($" {comment.Tree.Text.ToString(comment.ActionsSpan)}", out _);

    /// <summary>What the words say, where that is something else than the depth; null where they agree, or say nothing.</summary>
    public static string? FindContradiction(NavigationWords words, int depth)
    {
        if (words == NavigationWords.None)
        {
            return null;
        }

        var (least, most, stated) = (words & (NavigationWords.Root | NavigationWords.Parent)) switch
        {
            NavigationWords.None => (0, 0, "a top-level comment, at depth 0"),
            NavigationWords.Parent => (1, 1, "a reply to a top-level comment, at depth 1"),
            _ => (2, int.MaxValue, "a reply to a reply, at depth 2 or deeper"),
        };
        return depth < least || depth > most ? stated : null;
    }
}
