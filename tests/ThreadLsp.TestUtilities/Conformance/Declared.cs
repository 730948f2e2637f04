using System.Text.Json.Nodes;

namespace ThreadLsp.TestUtilities.Conformance;

/// <summary>What a client says of itself, asked by path: <c>textDocument.hover.contentFormat</c>.</summary>
public sealed class Declared(JsonNode capabilities)
{
    /// <summary>True where it says true, or describes the thing.</summary>
    public bool Has(string path) =>
        Find(path) is JsonObject or JsonValue and not null && !IsFalse(path);

    /// <summary>True where a list has the value.</summary>
    public bool Lists(string path, string value) =>
        List(path)?.Any(item => string.Equals(item, value, StringComparison.Ordinal)) == true;

    /// <summary>A list as words; null where there is none.</summary>
    public IReadOnlyList<string>? List(string path) =>
        Find(path) is JsonArray list ? [.. list.Select(item => item!.ToString())] : null;

    /// <summary>A number; null where there is none.</summary>
    public int? Number(string path) => Find(path) is JsonValue value ? (int)value : null;

    private bool IsFalse(string path) =>
        Find(path) is JsonValue value && value.ToString() == "false";

    private JsonNode? Find(string path)
    {
        var node = capabilities;
        foreach (var name in path.Split('.'))
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }
}
