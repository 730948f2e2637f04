using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD3001: the two ages swapped; below the nearest ancestor that is old enough, behind what else stands there; or back to where the nesting is found for it.</summary>
internal static class OlderThanParentFix
{
    private const int MostOffered = 3;

    /// <summary>Of so many replies the ages are compared.</summary>
    private const int MostCompared = 64;

    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        if (context.Tree.Dialect == Dialect.Flat)
        {
            yield return new(
                "Take the indentation away: the parent is inferred then",
                SubthreadMove.ToColumn(context.Model, comment, 0)
            );
            yield break;
        }

        // Whoever has been moved below the wrong comment is the last of its several replies; else an age is wrong as likely as a place.
        var model = context.Model;
        var parent = model.GetParent(comment.Index);
        var isMoved =
            comment.Index > parent + 1
            && model.GetSubthreadEnd(comment.Index) == model.GetSubthreadEnd(parent);
        if (!isMoved && FindSwap(context, comment, parent) is { } likely)
        {
            yield return likely with
            {
                IsPreferred = true,
            };
        }

        foreach (var fix in FindAncestors(context, comment).Take(MostOffered))
        {
            yield return fix;
        }

        if (isMoved && FindSwap(context, comment, parent) is { } swap)
        {
            yield return swap;
        }
    }

    /// <summary>
    /// The ages of a comment, or of an older one beside it, and of their parent swapped, where both then suit those above and below; null
    /// where they do not.
    /// </summary>
    private static CodeFix? FindSwap(FixContext context, Comment comment, int parent)
    {
        var model = context.Model;
        var oldest = comment.Index;
        foreach (var reply in model.GetReplies(parent).Take(MostCompared))
        {
            oldest = model.IsOlder(reply, oldest) ? reply : oldest;
        }

        var suits =
            !model.IsOlder(oldest, model.GetParent(parent))
            && !model
                .GetReplies(oldest)
                .Take(MostCompared)
                .Any(reply => model.IsOlder(reply, parent));
        return suits
            ? new(
                $"Swap the ages of {context.NameOf(parent)} and {context.NameOf(oldest)}",
                [
                    new(model[parent].AgeSpan, model[oldest].Age),
                    new(model[oldest].AgeSpan, model[parent].Age),
                ]
            )
            : null;
    }

    private static IEnumerable<CodeFix> FindAncestors(FixContext context, Comment comment)
    {
        var model = context.Model;
        var sibling = model.GetParent(comment.Index);
        while (sibling >= 0)
        {
            var parent = model.GetParent(sibling);
            if (model.CanAnswer(comment.Index, parent))
            {
                yield return new(
                    $"Answer {context.NameOf(parent)} instead, beside {context.NameOf(sibling)}",
                    SubthreadMove.ToLine(
                        model,
                        comment,
                        model.GetSubthreadEndLine(sibling),
                        model[sibling].Column
                    ),
                    IsPreferred: true
                );
            }

            sibling = parent;
        }
    }
}
