using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>Over a comment: what it answers, and the way to the story.</summary>
public static class Hover
{
    private const int LongestPath = 8;
    private const int MostLines = 12;
    private const int LongestLine = 400;

    /// <summary>The text for the comment at an offset; null outside any comment.</summary>
    public static HoverText? Compute(ThreadModel model, int offset)
    {
        var number = model.FindComment(offset);
        if (number < 0)
        {
            return null;
        }

        var comment = model[number];
        var ancestors = model.GetAncestors(number).ToList();
        var story = model.GetStory(number);
        var title = story is null
            ? null
            : DisplayText.Clean(story.Title ?? "story", CommentLabel.MaximumLength);
        var parent = model.GetParent(number);
        return new(
            comment.HeaderSpan,
            GetPath(model, comment, ancestors, title),
            GetFacts(model, comment, ancestors.Count),
            parent < 0 ? title : GetHeader(model[parent]),
            parent < 0 ? [] : GetLines(model[parent])
        );
    }

    private static ImmutableArray<string> GetPath(
        ThreadModel model,
        Comment comment,
        List<int> ancestors,
        string? title
    )
    {
        var path = ImmutableArray.CreateBuilder<string>();
        if (title is not null)
        {
            path.Add(title);
        }

        for (var i = ancestors.Count - 1; i >= 0; i--)
        {
            var isMiddle = i > LongestPath / 2 && i < ancestors.Count - (LongestPath / 2);
            if (isMiddle)
            {
                path.Add("…");
                i = LongestPath / 2;
            }

            path.Add(DisplayText.Clean(model[ancestors[i]].Author, 40));
        }

        path.Add(DisplayText.Clean(comment.Author, 40));
        return path.DrainToImmutable();
    }

    private static string GetFacts(ThreadModel model, Comment comment, int depth)
    {
        var below = model.GetSubthreadEnd(comment.Index) - comment.Index - 1;
        var facts = new List<string>
        {
            DisplayText.Clean(comment.Age),
            CommentLabel.Count(below, "reply", "replies"),
            string.Create(CultureInfo.InvariantCulture, $"depth {depth}"),
        };
        if (comment.IsBare)
        {
            facts.Add("text not saved");
        }

        if (model.GetSource(comment.Index) == NestingSource.Inferred)
        {
            facts.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"parent inferred ({model.GetConfidence(comment.Index) * 100:F0} %)"
                )
            );
        }

        return string.Join(" · ", facts);
    }

    private static string GetHeader(Comment comment) =>
        $"{DisplayText.Clean(comment.Author, 40)} {DisplayText.Clean(comment.Age)}";

    private static ImmutableArray<string> GetLines(Comment comment)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var line = comment.Line + 1; line < comment.EndLine; line++)
        {
            if (comment.Tree.Lines[line].Kind == LineKind.Blank)
            {
                continue;
            }

            if (lines.Count == MostLines)
            {
                lines.Add("…");
                break;
            }

            lines.Add(
                DisplayText.Clean(
                    comment.Tree.Text.ToString(comment.Tree.GetLineNode(line).ContentSpan),
                    LongestLine
                )
            );
        }

        return lines.DrainToImmutable();
    }
}
