namespace ThreadLsp.Features.Fixes;

/// <summary>TD3003: the header that was lost above the quote; or the subthread to below the comment that wrote the quoted words, behind the replies it has.</summary>
internal static class QuotedElsewhereFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var model = context.Model;
        if (
            context.Diagnostic.RelatedLocations is not [var words, ..]
            || model.FindComment(words.Span.Start) is not (>= 0 and var source)
        )
        {
            yield break;
        }

        if (LostHeader.FindAbove(context, context.Line) is { } lost)
        {
            yield return lost;
        }

        yield return new(
            $"Answer {context.NameOf(source)}: move the subthread to where the quoted words stand",
            SubthreadMove.ToLine(
                model,
                context.Comment,
                model.GetSubthreadEndLine(source),
                model[source].Column + context.Tree.IndentWidth
            ),
            IsPreferred: true
        );
    }
}
