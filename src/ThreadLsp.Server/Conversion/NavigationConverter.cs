using ThreadLsp.Features;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes locations and links of navigation targets.</summary>
internal static class NavigationConverter
{
    /// <summary>A link where the client takes links, else a location; null where there is no target.</summary>
    public static RawJson ToDefinition(
        NavigationTarget? target,
        string uri,
        PositionMapper mapper,
        bool asLink
    ) =>
        target is not { } found ? RawJson.Null
        : asLink ? ToDefinitions([found], uri, mapper, asLinks: true)
        : JsonAnswer.Of(ToLocation(found, uri, mapper), ProtocolJson.Default.Location);

    /// <summary>Links where the client takes links, else locations; null where there is no target.</summary>
    public static RawJson ToDefinitions(
        IReadOnlyCollection<NavigationTarget> targets,
        string uri,
        PositionMapper mapper,
        bool asLinks
    ) =>
        targets.Count == 0 ? RawJson.Null
        : asLinks
            ? JsonAnswer.Of(
                [.. targets.Select(target => ToLink(target, uri, mapper))],
                ProtocolJson.Default.LocationLinkArray
            )
        : JsonAnswer.Of(
            [.. targets.Select(target => ToLocation(target, uri, mapper))],
            ProtocolJson.Default.LocationArray
        );

    /// <summary>The place to put the cursor at.</summary>
    public static Location ToLocation(NavigationTarget target, string uri, PositionMapper mapper) =>
        new(uri, mapper.ToRange(target.SelectionSpan));

    private static LocationLink ToLink(
        NavigationTarget target,
        string uri,
        PositionMapper mapper
    ) =>
        new(
            mapper.ToRange(target.OriginSpan),
            uri,
            mapper.ToRange(target.TargetSpan),
            mapper.ToRange(target.SelectionSpan)
        );
}
