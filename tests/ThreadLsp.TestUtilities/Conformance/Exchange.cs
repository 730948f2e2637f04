using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreadLsp.TestUtilities.Conformance;

/// <summary>A question and its answer.</summary>
/// <param name="Method">The method.</param>
/// <param name="Result">The answer; null also where it was an error.</param>
public sealed record Exchange(string Method, JsonNode? Result)
{
    /// <summary>True when something was answered: no null, no empty list, no empty object, and no mere "no".</summary>
    public bool SaysSomething =>
        Result switch
        {
            null => false,
            JsonArray list => list.Count > 0,
            JsonObject members => members.Any(member =>
                member.Value?.GetValueKind() is not (null or JsonValueKind.False)
                && member.Value is not JsonArray { Count: 0 }
            ),
            _ => true,
        };

    /// <summary>The items of an answer that is a list, or holds one.</summary>
    public IEnumerable<JsonNode> Items =>
        (
            (Result as JsonArray) ?? (Result as JsonObject)?["items"] as JsonArray ?? []
        ).OfType<JsonNode>();
}
