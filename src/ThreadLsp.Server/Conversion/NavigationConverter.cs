using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Conversion;

/// <summary>Makes locations and links of navigation targets.</summary>
internal static class NavigationConverter
{
    /// <summary>A link where the client takes links, else a location; null where there is no target.</summary>
    public static RawJson ToDefinition(
        NavigationTarget? target,
        DocumentQuestion question,
        bool asLink
    ) =>
        target is not { } found ? RawJson.Null
        : asLink ? ToDefinitions([found], question, asLinks: true)
        : JsonAnswer.Of(
            ToLocation(found, question.Uri, question.Mapper),
            ProtocolJson.Default.Location
        );

    /// <summary>Links where the client takes links, else locations; null where there is no target.</summary>
    public static RawJson ToDefinitions(
        IReadOnlyCollection<NavigationTarget> targets,
        DocumentQuestion question,
        bool asLinks
    ) =>
        targets.Count == 0 ? RawJson.Null
        : asLinks
            ? JsonAnswer.Of(
                [.. targets.Select(target => ToLink(target, question.Uri, question.Mapper))],
                ProtocolJson.Default.LocationLinkArray
            )
        : JsonAnswer.Of(
            [.. targets.Select(target => ToLocation(target, question.Uri, question.Mapper))],
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
