using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Behind a header whose parent is uncertain: <c>↳ alice?</c>; behind one whose parent stands far above: <c>↳ alice</c>.</summary>
public static class InlayHints
{
    /// <summary>Those of a part of the text; O(its comments · log n).</summary>
    /// <param name="model">The thread.</param>
    /// <param name="span">The part.</param>
    /// <param name="farLines">How many lines above a parent is near; null where no parent is far.</param>
    public static ImmutableArray<InlayHint> Compute(
        ThreadModel model,
        TextSpan span,
        int? farLines = null
    )
    {
        if (!model.IsNestingInferred && farLines is null)
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
                hints.Add(CreateUncertain(model, comment));
            }
            else if (farLines is { } near && GetDistance(model, comment) is var far && far > near)
            {
                hints.Add(CreateFar(model, comment, far));
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

    /// <summary>How many lines above a comment its parent stands; 0 for the story, which every top-level comment is known to answer.</summary>
    private static int GetDistance(ThreadModel model, int comment)
    {
        var parent = model.GetParent(comment);
        return parent < 0
            ? 0
            : model.Tree.GetHeaderLine(comment) - model.Tree.GetHeaderLine(parent);
    }

    private static InlayHint CreateFar(ThreadModel model, int comment, int lines)
    {
        var parent = model[model.GetParent(comment)];
        return new(
            model[comment].HeaderSpan.End,
            $"↳ {DisplayText.Clean(parent.Author, 40)}",
            parent.HeaderSpan,
            FormattableString.Invariant(
                $"A reply to {CommentLabel.GetName(parent)}, {lines} lines above."
            )
        );
    }

    private static InlayHint CreateUncertain(ThreadModel model, int comment)
    {
        var parent = model.GetParent(comment);
        var first = Describe(model, new(parent, model.GetConfidence(comment)));
        var second = model.GetSecondParent(comment) is { } other
            ? $", or else {Describe(model, other)}"
            : string.Empty;
        return new(
            model[comment].HeaderSpan.End,
            $"↳ {Name(model, parent)}?",
            parent >= 0 ? model[parent].HeaderSpan : model.GetStory(comment)?.TitleSpan,
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
