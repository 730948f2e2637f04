using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD3001: below the nearest ancestor that is old enough, behind what else stands there; or back to where the nesting is found for it.</summary>
internal static class OlderThanParentFix
{
    private const int MostOffered = 3;

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

        foreach (var fix in FindAncestors(context, comment).Take(MostOffered))
        {
            yield return fix;
        }
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
