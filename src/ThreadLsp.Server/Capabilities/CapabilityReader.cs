using System.Text.Json;

namespace ThreadLsp.Server.Capabilities;

/// <summary>
/// Reads what a client says of itself, by hand and by path, <c>textDocument.hover.contentFormat</c>: whatever has another shape counts as not
/// said.
/// </summary>
/// <param name="capabilities">The client's capabilities; null where it sends none.</param>
internal readonly struct CapabilityReader(JsonElement? capabilities)
{
    /// <summary>True where it says true.</summary>
    public bool IsTrue(string path) => Find(path) is { ValueKind: JsonValueKind.True };

    /// <summary>True where it describes the thing, with or without members.</summary>
    public bool Describes(string path) => Find(path) is { ValueKind: JsonValueKind.Object };

    /// <summary>A number of things; null where there is none.</summary>
    public int? Count(string path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt32(out var count)
        && count >= 0
            ? count
            : null;

    /// <summary>The strings of a list in their order; null where there is no list.</summary>
    public IReadOnlyList<string>? List(string path) =>
        Find(path) is { ValueKind: JsonValueKind.Array } array
            ?
            [
                .. array
                    .EnumerateArray()
                    .Where(entry => entry.ValueKind == JsonValueKind.String)
                    .Select(entry => entry.GetString()!),
            ]
            : null;

    /// <summary>True where a list has this string.</summary>
    public bool Lists(string path, string name) =>
        List(path)?.Contains(name, StringComparer.Ordinal) == true;

    private JsonElement? Find(string path)
    {
        var element = capabilities;
        foreach (var part in path.AsSpan().Split('.'))
        {
            if (
                element is not { ValueKind: JsonValueKind.Object } parent
                || !parent.TryGetProperty(path.AsSpan(part), out var child)
            )
            {
                return null;
            }

            element = child;
        }

        return element;
    }
}
