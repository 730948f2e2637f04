using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.TestUtilities.Conformance;

/// <summary>Answers with offsets in place of positions: the same for every client, however it counts columns.</summary>
public static class Offsets
{
    /// <summary>All answers as lines of text, but for the introduction, which names the encoding.</summary>
    public static IReadOnlyList<string> Show(
        IEnumerable<Exchange> exchanges,
        EditorBuffer buffer
    ) =>
        [
            .. exchanges
                .Where(exchange => exchange.Method != "initialize")
                .Select(exchange =>
                    $"{exchange.Method} {In(exchange.Result, exchange.Method, buffer)?.ToJsonString()}"
                ),
        ];

    /// <summary>Rewrites an answer; what only the server reads again is left out.</summary>
    public static JsonNode? In(JsonNode? answer, string method, EditorBuffer buffer) =>
        method.StartsWith("textDocument/semanticTokens", StringComparison.Ordinal)
            ? Tokens(answer, buffer)
            : Rewrite(answer, buffer);

    private static JsonNode? Rewrite(JsonNode? node, EditorBuffer buffer) =>
        node switch
        {
            JsonArray list => new JsonArray([.. list.Select(item => Rewrite(item, buffer))]),
            JsonObject { Count: 2 } place when place.ContainsKey("character") => buffer.OffsetOf(
                (int)place["line"]!,
                (int)place["character"]!
            ),
            JsonObject members => new JsonObject(
                members
                    .Where(member => member.Key is not ("data" or "resultId"))
                    .Select(member =>
                        KeyValuePair.Create(member.Key, Member(members, member.Key, buffer))
                    )
            ),
            _ => node?.DeepClone(),
        };

    /// <summary>Folds have their columns beside their lines.</summary>
    private static JsonNode? Member(JsonObject members, string name, EditorBuffer buffer) =>
        name is "startCharacter" or "endCharacter"
            ? buffer.OffsetOf(
                (int)members[name.Replace("Character", "Line", StringComparison.Ordinal)]!,
                (int)members[name]!
            )
            : Rewrite(members[name], buffer);

    /// <summary>Tokens are five numbers each: lines and columns since the token before, the length, and two that are no places.</summary>
    private static JsonNode? Tokens(JsonNode? answer, EditorBuffer buffer)
    {
        if (answer?["data"] is not JsonArray data)
        {
            return Rewrite(answer, buffer);
        }

        var rewritten = new JsonArray();
        var (line, column) = (0, 0);
        for (var i = 0; i + 4 < data.Count; i += 5)
        {
            var lines = (int)data[i]!;
            (line, column) = (line + lines, (int)data[i + 1]! + (lines == 0 ? column : 0));
            rewritten.Add(
                new JsonArray(
                    buffer.OffsetOf(line, column),
                    buffer.OffsetOf(line, column + (int)data[i + 2]!),
                    data[i + 3]!.DeepClone(),
                    data[i + 4]!.DeepClone()
                )
            );
        }

        return rewritten;
    }
}
