using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Makes targets of comments and stories.</summary>
internal static class NavigationTargets
{
    /// <summary>The comment's own lines, with the cursor at its author.</summary>
    public static NavigationTarget ToComment(ThreadModel model, int comment, TextSpan origin)
    {
        var target = model[comment];
        return new(
            origin,
            SubthreadRange.Get(model.Tree, target.Line, target.EndLine),
            target.HeaderSpan
        );
    }

    /// <summary>The story a comment belongs to, with the cursor at its title; null where it stands under no byline.</summary>
    public static NavigationTarget? ToStory(ThreadModel model, int comment, TextSpan origin) =>
        model.GetStory(comment) is { } story ? ToStory(story, origin) : null;

    /// <summary>A story, with the cursor at its title.</summary>
    public static NavigationTarget ToStory(Story story, TextSpan origin)
    {
        var selection = story.TitleSpan ?? story.BylineSpan;
        return new(origin, TextSpan.FromBounds(selection.Start, story.BylineSpan.End), selection);
    }
}
