using ThreadLsp.Features;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes LSP's hierarchy items.</summary>
internal static class HierarchyConverter
{
    public static TypeHierarchyItem[] Convert(
        IEnumerable<HierarchyItem> items,
        string uri,
        PositionMapper mapper
    ) =>
        [
            .. items.Select(item => new TypeHierarchyItem(
                item.Name,
                SymbolKind.String,
                uri,
                mapper.ToRange(item.Span),
                mapper.ToRange(item.SelectionSpan),
                item.Detail
            )),
        ];

    /// <summary>An item of the view of calls.</summary>
    public static CallHierarchyItem ToCallItem(
        HierarchyItem item,
        string uri,
        PositionMapper mapper
    ) =>
        new(
            item.Name,
            SymbolKind.String,
            uri,
            mapper.ToRange(item.Span),
            mapper.ToRange(item.SelectionSpan),
            item.Detail
        );
}
