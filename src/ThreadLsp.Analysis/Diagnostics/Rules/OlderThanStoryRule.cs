using ThreadLsp.Analysis.Nesting;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3002: a comment that is older than the story it stands under.</summary>
internal static class OlderThanStoryRule
{
    public static void Analyze(RuleContext context)
    {
        foreach (var story in context.Model.Stories)
        {
            if (!Age.TryParse(story.Age, out var storyAge))
            {
                continue;
            }

            var first = context.Tree.CountHeadersBefore(story.Node.FirstLine);
            var end = context.Tree.CountHeadersBefore(story.Node.EndLine);
            for (var comment = first; comment < end; comment++)
            {
                Check(context, context.Comments[comment], story, storyAge);
            }
        }
    }

    private static void Check(
        RuleContext context,
        Comment comment,
        Story story,
        AgeInterval storyAge
    )
    {
        if (Age.TryParse(comment.Age, out var age) && age.MinimumSeconds >= storyAge.MaximumSeconds)
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
