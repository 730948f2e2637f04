using System.Text.Json.Nodes;

namespace ThreadLsp.TestUtilities.Lsp;

/// <summary>What tests say often.</summary>
public static class LspMessages
{
    /// <summary>The document most tests open.</summary>
    public const string Uri = "file:///discussion.thread";

    /// <summary>Introduces the client and waits for the answer.</summary>
    /// <param name="client">The client.</param>
    /// <param name="capabilities">JSON of what it can do.</param>
    /// <param name="processId">The process whose end should end the server.</param>
    /// <param name="clientInfo">What it calls itself; by default a name that no editor has.</param>
    public static async Task<JsonNode> InitializeAsync(
        this LspClient client,
        string capabilities = "{}",
        int? processId = null,
        JsonNode? clientInfo = null
    )
    {
        var result = await client.RequestAsync(
            "initialize",
            new JsonObject
            {
                ["processId"] = processId,
                ["rootUri"] = null,
                ["clientInfo"] = clientInfo?.DeepClone() ?? new JsonObject { ["name"] = "test" },
                ["capabilities"] = JsonNode.Parse(capabilities),
            }
        );
        await client.NotifyAsync("initialized", new { });
        return result!;
    }

    /// <summary>Opens a document.</summary>
    public static Task OpenAsync(
        this LspClient client,
        string text,
        int version = 1,
        string uri = Uri
    ) =>
        client.NotifyAsync(
            "textDocument/didOpen",
            new
            {
                textDocument = new
                {
                    uri,
                    languageId = "thread-dump",
                    version,
                    text,
                },
            }
        );

    /// <summary>Changes a document; each change is made by <see cref="Edit"/> or <see cref="Whole"/>.</summary>
    public static Task ChangeAsync(
        this LspClient client,
        int? version,
        params JsonNode[] changes
    ) =>
        client.NotifyAsync(
            "textDocument/didChange",
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = Uri, ["version"] = version },
                ["contentChanges"] = new JsonArray([.. changes]),
            }
        );

    /// <summary>Closes a document.</summary>
    public static Task CloseAsync(this LspClient client, string uri = Uri) =>
        client.NotifyAsync("textDocument/didClose", new { textDocument = new { uri } });

    /// <summary>Asks about the document.</summary>
    public static Task<JsonNode?> AskAsync(this LspClient client, string method) =>
        client.RequestAsync(method, OfDocument());

    /// <summary>Asks about a place in the document.</summary>
    public static Task<JsonNode?> AskAsync(
        this LspClient client,
        string method,
        int line,
        int character
    ) => client.RequestAsync(method, At(line, character));

    /// <summary>Parameters with the document alone.</summary>
    public static JsonObject OfDocument(string uri = Uri) =>
        new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    /// <summary>Parameters with a place.</summary>
    public static JsonObject At(int line, int character) =>
        new()
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri },
            ["position"] = Position(line, character),
        };

    /// <summary>A position.</summary>
    public static JsonObject Position(int line, int character) =>
        new() { ["line"] = line, ["character"] = character };

    /// <summary>A change of a range.</summary>
    public static JsonNode Edit(
        int startLine,
        int startCharacter,
        int endLine,
        int endCharacter,
        string text
    ) =>
        new JsonObject
        {
            ["range"] = new JsonObject
            {
                ["start"] = Position(startLine, startCharacter),
                ["end"] = Position(endLine, endCharacter),
            },
            ["text"] = text,
        };

    /// <summary>A change that is the whole text.</summary>
    public static JsonNode Whole(string text) => new JsonObject { ["text"] = text };

    /// <summary>A range as <c>2:0-4:7</c>.</summary>
    public static string Show(JsonNode? range) =>
        $"{range!["start"]!["line"]}:{range["start"]!["character"]}-{range["end"]!["line"]}:{range["end"]!["character"]}";

    /// <summary>The names of an answer to <c>documentSymbol</c>, nested or flat, in the order of the text.</summary>
    public static IReadOnlyList<string> Names(JsonNode? symbols)
    {
        var names = new List<string>();
        var left = new Stack<JsonNode?>();
        Push(symbols);
        while (left.TryPop(out var symbol))
        {
            names.Add((string)symbol!["name"]!);
            Push(symbol["children"]);
        }

        return names;

        void Push(JsonNode? list)
        {
            foreach (var item in (list?.AsArray() ?? []).Reverse())
            {
                left.Push(item);
            }
        }
    }

    /// <summary>The text that the server holds, seen through the names of its outline: bodies are written as first words.</summary>
    public static async Task<IReadOnlyList<string>> OutlineAsync(this LspClient client) =>
        Names(await client.AskAsync("textDocument/documentSymbol"));
}
