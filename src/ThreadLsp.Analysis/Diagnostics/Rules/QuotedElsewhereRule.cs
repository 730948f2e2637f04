using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3003: a comment quotes words that nothing above it contains, but another comment does: it stands under the wrong one.</summary>
/// <remarks>
/// Where a dump has lost its nesting, the decoder reads the quotes itself. A comment of whose quotes one is found above it stands
/// where it should: it may quote somebody else as well.
/// </remarks>
internal static class QuotedElsewhereRule
{
    public static void Analyze(RuleContext context)
    {
        if (context.Model.IsNestingInferred)
        {
            return;
        }

        var quotes = QuoteSources.Find(context);
        for (var first = 0; first < quotes.Count; )
        {
            context.ThrowIfCancelled();
            var comment = quotes[first].Comment;
            var end = first;
            Quote? lost = null;
            var isFound = false;
            for (; end < quotes.Count && quotes[end].Comment == comment; end++)
            {
                isFound = isFound || IsFoundAbove(context, quotes[end]);
                lost = lost is null && quotes[end].Sources.Count > 0 ? quotes[end] : lost;
            }

            if (!isFound && lost is not null && FindSource(context, lost) is { } source)
            {
                Report(context, lost, source);
            }

            first = end;
        }
    }

    /// <summary>True where the words are somewhere that a reply may quote from: in the story, in an ancestor, or in its own text.</summary>
    private static bool IsFoundAbove(RuleContext context, Quote quote) =>
        quote.IsCommon
        || quote.Sources.Any(source =>
            source.Comment <= -1
            || source.Comment == quote.Comment
            || (
                source.Comment < quote.Comment
                && quote.Comment < context.Model.GetSubthreadEnd(source.Comment)
            )
        );

    /// <summary>The nearest comment that the quoting one can answer: no reply to it, not younger, in the same story; null where there is none.</summary>
    private static QuoteSource? FindSource(RuleContext context, Quote quote)
    {
        var end = context.Model.GetSubthreadEnd(quote.Comment);
        var story = context.GetStoryNumber(quote.Comment);
        QuoteSource? nearest = null;
        foreach (var source in quote.Sources)
        {
            var isBelow = source.Comment > quote.Comment && source.Comment < end;
            var isOther = context.GetStoryNumber(source.Comment) != story;
            if (
                !isBelow
                && !isOther
                && !RuleContext.IsOlder(
                    context.Comments[quote.Comment],
                    context.Comments[source.Comment]
                )
                && (nearest is null || Distance(source) < Distance(nearest.Value))
            )
            {
                nearest = source;
            }
        }

        return nearest;

        int Distance(QuoteSource source) => int.Abs(source.Comment - quote.Comment);
    }

    private static void Report(RuleContext context, Quote quote, QuoteSource source)
    {
        var name = RuleContext.NameOf(context.Comments[source.Comment]);
        var parent = context.Model.GetParent(quote.Comment);
        var answered = parent < 0 ? "the story" : RuleContext.NameOf(context.Comments[parent]);
        context.Report(
            DiagnosticDescriptors.QuotedElsewhere,
            quote.Span,
            $"These words are not in what this reply to {answered} answers, but in {name}'s comment: a reply to {name} would be right.",
            new RelatedLocation(
                new TextSpan(source.Offset, source.Length),
                $"{name} wrote the quoted words here."
            )
        );
    }
}
