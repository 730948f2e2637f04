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
    )
    {
        if (target is not { } found)
        {
            return RawJson.Null;
        }

        return asLink
            ? JsonAnswer.Of(
                [
                    new LocationLink(
                        mapper.ToRange(found.OriginSpan),
                        uri,
                        mapper.ToRange(found.TargetSpan),
                        mapper.ToRange(found.SelectionSpan)
                    ),
                ],
                ProtocolJson.Default.LocationLinkArray
            )
            : JsonAnswer.Of(ToLocation(found, uri, mapper), ProtocolJson.Default.Location);
    }

    /// <summary>The place to put the cursor at.</summary>
    public static Location ToLocation(NavigationTarget target, string uri, PositionMapper mapper) =>
        new(uri, mapper.ToRange(target.SelectionSpan));
}
