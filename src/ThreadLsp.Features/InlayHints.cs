using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Behind a header whose parent is uncertain: <c>↳ alice?</c>.</summary>
public static class InlayHints
{
    /// <summary>Those of a part of the text; O(its comments).</summary>
    public static ImmutableArray<InlayHint> Compute(ThreadModel model, TextSpan span)
    {
        if (!model.IsNestingInferred)
        {
            return [];
        }

        var tree = model.Tree;
        var hints = ImmutableArray.CreateBuilder<InlayHint>();
        var end = tree.CountHeadersBefore(tree.GetLineNumber(span.End) + 1);
        for (
            var comment = tree.CountHeadersBefore(tree.GetLineNumber(span.Start));
            comment < end;
            comment++
        )
        {
            if (model.IsUncertain(comment))
            {
                hints.Add(Create(model, comment));
            }
        }

        return hints.DrainToImmutable();
    }

    /// <summary>Those of an earlier version that an edit did not touch, where they are now: to be shown until the new ones are known.</summary>
    public static ImmutableArray<InlayHint> CarryOver(
        ImmutableArray<InlayHint> hints,
        SyntaxTree oldTree,
        SyntaxTree newTree
    )
    {
        var change = newTree.GetChangeRange(oldTree);
        var shift = change.NewLength - change.Span.Length;
        return
        [
            .. hints
                .Where(hint =>
                    IsOutside(hint.Offset)
                    && (hint.Target is not { } target || IsOutside(target.End))
                )
                .Select(hint =>
                    hint with
                    {
                        Offset = Move(hint.Offset),
                        Target = hint.Target is { } target
                            ? target with
                            {
                                Start = Move(target.End) - target.Length,
                            }
                            : null,
                    }
                ),
        ];

        bool IsOutside(int offset) => offset <= change.Span.Start || offset > change.Span.End;
        int Move(int offset) => offset <= change.Span.Start ? offset : offset + shift;
    }

    private static InlayHint Create(ThreadModel model, int comment)
    {
        var parent = model.GetParent(comment);
        var first = Describe(model, new(parent, model.GetConfidence(comment)));
        var second = model.GetSecondParent(comment) is { } other
            ? $", or else {Describe(model, other)}"
            : string.Empty;
        return new(
            model[comment].HeaderSpan.End,
            $"↳ {Name(model, parent)}?",
            parent < 0 ? null : model[parent].HeaderSpan,
            $"Most likely a reply to {first}{second}."
        );
    }

    private static string Describe(ThreadModel model, PossibleParent possible) =>
        FormattableString.Invariant(
            $"{Name(model, possible.Parent)} ({possible.Confidence * 100:F0} %)"
        );

    private static string Name(ThreadModel model, int comment) =>
        comment < 0 ? "the story" : DisplayText.Clean(model[comment].Author, 40);
}
