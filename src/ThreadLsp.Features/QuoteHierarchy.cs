using System.Collections.Immutable;
using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>Who quotes whom, in an editor's view of calls: a comment calls those whose words it quotes.</summary>
public static class QuoteHierarchy
{
    /// <summary>The comment at an offset; null outside any comment. O(log n).</summary>
    public static HierarchyItem? Prepare(ThreadModel model, int offset) =>
        TypeHierarchy.Prepare(model, offset);

    /// <summary>The comments that this one quotes, in the order in which it does; O(n) the first time.</summary>
    public static ImmutableArray<QuoteCall> GetQuoted(
        ThreadModel model,
        int comment,
        CancellationToken cancellationToken = default
    ) =>
        Group(
            model,
            model.GetQuotations(cancellationToken).Where(quotation => quotation.Comment == comment),
            static quotation => quotation.Source
        );

    /// <summary>The comments that quote this one, in the order of the text; O(n) the first time.</summary>
    public static ImmutableArray<QuoteCall> GetQuoting(
        ThreadModel model,
        int comment,
        CancellationToken cancellationToken = default
    ) =>
        Group(
            model,
            model.GetQuotations(cancellationToken).Where(quotation => quotation.Source == comment),
            static quotation => quotation.Comment
        );

    private static ImmutableArray<QuoteCall> Group(
        ThreadModel model,
        IEnumerable<Quotation> quotations,
        Func<Quotation, int> choose
    ) =>
        [
            .. quotations
                .GroupBy(choose, static quotation => quotation.Span)
                .Select(group => new QuoteCall(HierarchyItem.Of(model, group.Key), [.. group])),
        ];
}
