using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Above every header <c>↑ parent</c> and <c>3 replies</c>, above a title its comments.</summary>
public static class CodeLenses
{
    /// <summary>All of them in the order of the text, without their words: an editor asks for those it shows. O(lines).</summary>
    public static IEnumerable<CodeLens> Compute(
        ThreadModel model,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var entry in Outline.GetEntries(model, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = model.Tree.GetLineStart(entry.FirstLine);
            var line = model.Tree.Lines[entry.FirstLine];
            var span = new TextSpan(start, line.Length - line.BreakLength);
            if (entry.Kind == OutlineItemKind.Comment)
            {
                yield return new(span, CodeLensKind.Parent);
            }

            if (entry.CommentCount > 0)
            {
                yield return new(span, CodeLensKind.Replies);
            }
        }
    }

    /// <summary>The words of one; null where there is no header, title or reply any more. O(log n).</summary>
    public static string? GetTitle(ThreadModel model, int offset, CodeLensKind kind)
    {
        var comment = model.FindComment(offset);
        return kind == CodeLensKind.Parent ? GetParent(model, comment)
            : comment >= 0 ? Count(model.GetSubthreadEnd(comment) - comment - 1, "reply", "replies")
            : model.FindStory(offset) is { } story
                ? Count(
                    model.Tree.CountHeadersBefore(story.Node.EndLine)
                        - model.Tree.CountHeadersBefore(story.Node.FirstLine),
                    "comment",
                    "comments"
                )
            : null;
    }

    private static string? GetParent(ThreadModel model, int comment)
    {
        if (comment < 0)
        {
            return null;
        }

        var parent = model.GetParent(comment);
        var name = parent < 0 ? "story" : DisplayText.Clean(model[parent].Author, 40);
        return $"↑ {name}{(model.IsUncertain(comment) ? "?" : string.Empty)}";
    }

    private static string? Count(int number, string singular, string plural) =>
        number == 0 ? null : CommentLabel.Count(number, singular, plural);
}
