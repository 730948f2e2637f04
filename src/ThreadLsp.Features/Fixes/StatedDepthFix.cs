using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD1007: to the depth that the site's links say, or away with the links.</summary>
internal static class StatedDepthFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        var actions = context.Tree.Text.ToString(comment.ActionsSpan);
        var words = NavigationReader.Read($" {actions}", out _);
        if (FindStated(context.Model, comment, words) is { } placement)
        {
            yield return new(
                $"Answer {context.NameOf(placement.Parent)}, as the links say: move to column {placement.Column}",
                SubthreadMove.ToColumn(context.Model, comment, placement.Column),
                IsPreferred: true
            );
        }

        yield return new(
            "Remove the links of the site",
            [
                new(
                    TextSpan.FromBounds(comment.HeaderSpan.End, comment.ActionsSpan.End),
                    string.Empty
                ),
            ],
            KeepsNesting: true
        );
    }

    /// <summary>The place that the links leave: below the comment before where nothing precedes this reply, else the deepest they allow.</summary>
    private static OpenPlacement? FindStated(
        ThreadModel model,
        Comment comment,
        NavigationWords words
    )
    {
        var placements = OpenPlacements.FromDeepest(model, comment.Index).ToList();
        var depth = (words & (NavigationWords.Root | NavigationWords.Parent)) switch
        {
            NavigationWords.None => 0,
            NavigationWords.Parent => 1,
            _ => int.Max(2, words.HasFlag(NavigationWords.Previous) ? 0 : placements.Count - 1),
        };
        return depth < placements.Count ? placements[^(depth + 1)] : null;
    }
}
