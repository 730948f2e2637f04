using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3002: a comment that is older than the story it stands under.</summary>
internal static class OlderThanStoryRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        var comment = scope.Comment;
        if (
            scope.Story is { } story
            && Age.TryParse(story.Age, out var storyAge)
            && RuleContext.IsOlder(comment, storyAge)
        )
        {
            context.Report(
                DiagnosticDescriptors.OlderThanStory,
                comment.AgeSpan,
                $"This comment is from {DisplayText.Clean(comment.Age)}, the story only from {DisplayText.Clean(story.Age)}.",
                new RelatedLocation(story.AgeSpan, "The age of the story.")
            );
        }
    }
}
