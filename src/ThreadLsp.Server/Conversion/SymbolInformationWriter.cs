using System.Text.Json;
using ThreadLsp.Features;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>Writes the outline as <c>SymbolInformation[]</c>, for clients without hierarchy.</summary>
internal static class SymbolInformationWriter
{
    /// <summary>A plain list, each with the name of what it stands in; O(n).</summary>
    public static void Write(
        Utf8JsonWriter writer,
        IEnumerable<OutlineItem> outline,
        string uri,
        PositionMapper mapper
    )
    {
        var open = new Stack<string>();
        writer.WriteStartArray();
        foreach (var item in outline)
        {
            while (open.Count > item.Depth)
            {
                open.Pop();
            }

            writer.WriteStartObject();
            writer.WriteString("name", item.Name);
            writer.WriteNumber(
                "kind",
                (int)(item.Kind == OutlineItemKind.Story ? SymbolKind.Namespace : SymbolKind.String)
            );
            writer.WriteStartObject("location");
            writer.WriteString("uri", uri);
            writer.WriteRange("range", mapper, item.Range);
            writer.WriteEndObject();
            if (open.TryPeek(out var container))
            {
                writer.WriteString("containerName", container);
            }

            writer.WriteEndObject();
            open.Push(item.Name);
        }

        writer.WriteEndArray();
    }
}
