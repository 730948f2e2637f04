using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Fixes;

/// <summary>
/// TD3001: the header to where its body stands; the two ages swapped; below the nearest ancestor that is old enough, behind what else stands
/// there; or back to where the nesting is found for it.
/// </summary>
internal static class OlderThanParentFix
{
    private const int MostOffered = 3;
    private const int MostSwaps = 2;

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

        if (PlacementFixes.FindByBody(context, comment) is { } byBody)
        {
            yield return byBody;
        }

        // Whoever has been moved below the wrong comment is the last of its several replies; else an age is wrong as likely as a place. Where
        // several replies are too old, it is the age of what they answer.
        var model = context.Model;
        var parent = model.GetParent(comment.Index);
        var older = model
            .GetReplies(parent)
            .Take(MostCompared)
            .Count(reply => model.IsOlder(reply, parent));
        var isMoved =
            older < 2
            && comment.Index > parent + 1
            && model.GetSubthreadEnd(comment.Index) == model.GetSubthreadEnd(parent);
        List<CodeFix> swaps = [.. FindAgeSwaps(context, comment, parent).Take(MostSwaps)];
        if (!isMoved && swaps is [var likely, ..])
        {
            yield return likely with
            {
                IsPreferred = true,
            };
        }

        var levels = SwappedLevels.Find(context, comment.Index, out var isLikely);
        if (levels is not null && isLikely)
        {
            yield return levels;
        }

        foreach (var fix in FindAncestors(context, comment).Take(MostOffered))
        {
            yield return fix;
        }

        foreach (var swap in swaps)
        {
            yield return swap;
        }

        if (levels is not null)
        {
            yield return levels;
        }
    }

    /// <summary>
    /// The ages of a reply and of its parent swapped, where both then suit those above, below and beside them: the reply is the oldest, or as
    /// old as that one.
    /// </summary>
    private static IEnumerable<CodeFix> FindAgeSwaps(
        FixContext context,
        Comment comment,
        int parent
    )
    {
        var model = context.Model;
        var oldest = comment.Index;
        foreach (var reply in model.GetReplies(parent).Take(MostCompared))
        {
            oldest = model.IsOlder(reply, oldest) ? reply : oldest;
        }

        return model.IsOlder(oldest, model.GetParent(parent))
            ? []
            : model
                .GetReplies(parent)
                .Take(MostCompared)
                .Where(reply =>
                    model.IsOlder(reply, parent)
                    && !model.IsOlder(oldest, reply)
                    && !model
                        .GetReplies(reply)
                        .Take(MostCompared)
                        .Any(answer => model.IsOlder(answer, parent))
                )
                .Select(reply => new CodeFix(
                    $"Swap the ages of {context.NameOf(parent)} and {context.NameOf(reply)}",
                    [
                        new(model[parent].AgeSpan, model[reply].Age),
                        new(model[reply].AgeSpan, model[parent].Age),
                    ]
                ));
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
