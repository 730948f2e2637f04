using System.Globalization;
using System.Text.Json;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Writes the outline as <c>DocumentSymbol[]</c>, or as <c>SymbolInformation[]</c> for clients without hierarchy.</summary>
internal static class SymbolWriter
{
    /// <summary>
    /// How deep symbols are nested. Clients recurse over them, so that more would end some of them; what is deeper is counted in one
    /// symbol that says so.
    /// </summary>
    public const int DeepestLevel = 200;

    /// <summary>Symbols within symbols, by an explicit count of what is open: no recursion on depth.</summary>
    public static void WriteNested(
        Utf8JsonWriter writer,
        IEnumerable<OutlineItem> outline,
        PositionMapper mapper,
        CancellationToken cancellationToken
    )
    {
        var open = 0;
        var (deeper, deeperRange) = (0, default(TextSpan));
        writer.WriteStartArray();
        foreach (var item in outline)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Depth >= DeepestLevel)
            {
                // Of the deeper replies of one comment the range goes from the first to the last.
                deeperRange = deeper == 0 ? item.Range : Join(deeperRange, item.Range);
                deeper++;
                continue;
            }

            WriteDeeper(writer, ref deeper, deeperRange, mapper);
            for (; open > item.Depth; open--)
            {
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteStartObject();
            writer.WriteString("name", item.Name);
            writer.WriteString("detail", item.Detail);
            writer.WriteNumber("kind", (int)KindOf(item));
            writer.WriteRange("range", mapper, item.Range);
            writer.WriteRange("selectionRange", mapper, item.SelectionRange);
            writer.WriteStartArray("children");
            open++;
        }

        WriteDeeper(writer, ref deeper, deeperRange, mapper);
        for (; open > 0; open--)
        {
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A plain list, each with the name of what it stands in.</summary>
    public static void WriteFlat(
        Utf8JsonWriter writer,
        IEnumerable<OutlineItem> outline,
        string uri,
        PositionMapper mapper,
        CancellationToken cancellationToken
    )
    {
        var open = new Stack<string>();
        writer.WriteStartArray();
        foreach (var item in outline)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (open.Count > item.Depth)
            {
                open.Pop();
            }

            writer.WriteStartObject();
            writer.WriteString("name", item.Name);
            writer.WriteNumber("kind", (int)KindOf(item));
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

    private static void WriteDeeper(
        Utf8JsonWriter writer,
        ref int deeper,
        TextSpan range,
        PositionMapper mapper
    )
    {
        if (deeper == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(
            "name",
            string.Create(
                CultureInfo.InvariantCulture,
                $"… {deeper} deeper {(deeper == 1 ? "reply" : "replies")}"
            )
        );
        writer.WriteNumber("kind", (int)SymbolKind.String);
        writer.WriteRange("range", mapper, range);
        writer.WriteRange("selectionRange", mapper, new TextSpan(range.Start, 0));
        writer.WriteEndObject();
        deeper = 0;
    }

    private static TextSpan Join(TextSpan first, TextSpan second) =>
        TextSpan.FromBounds(first.Start, int.Max(first.End, second.End));

    private static SymbolKind KindOf(OutlineItem item) =>
        item.Kind == OutlineItemKind.Story ? SymbolKind.Namespace : SymbolKind.String;
}
