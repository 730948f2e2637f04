using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.TestUtilities.Conformance;

/// <summary>
/// Asks an open document everything that the server answers, as an editor would: at every line, and of all that is said to be done
/// later. A method that it does not know how to ask ends it, so that no new one goes unasked.
/// </summary>
/// <param name="client">The editor's side; its document is <see cref="LspMessages.Uri"/>.</param>
/// <param name="introduction">The answer to <c>initialize</c>.</param>
/// <param name="text">The document's text.</param>
/// <param name="places">Lines and columns to ask about; by default some in each line.</param>
public sealed class FeatureSuite(
    LspClient client,
    JsonNode introduction,
    string text,
    IReadOnlyList<(int Line, int Character)>? places = null
)
{
    /// <summary>An edit or a command may be refused; the refusal is an error's message.</summary>
    private static readonly HashSet<string> Refusing = new(StringComparer.Ordinal)
    {
        "textDocument/rename",
        "textDocument/prepareRename",
        "workspace/executeCommand",
    };

    private static readonly string?[] Folded =
    [
        "toDepth",
        "allReplies",
        "replies",
        "subthread",
        "author",
        "bodies",
        "quotes",
        "bareRuns",
        "noise",
    ];

    private readonly EditorBuffer buffer = new(text, EncodingOf(introduction));
    private readonly List<Exchange> exchanges = [];
    private readonly List<string> refusals = [];

    /// <summary>What was refused, as the method and the reason.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    /// <summary>The unit of columns that was agreed upon.</summary>
    public static string EncodingOf(JsonNode introduction) =>
        (string?)introduction["capabilities"]!["positionEncoding"] ?? "utf-16";

    /// <summary>Asks everything, and for the end.</summary>
    public async Task<IReadOnlyList<Exchange>> RunAsync()
    {
        exchanges.Add(new("initialize", introduction));

        // What takes an answer to ask comes after what gives one.
        foreach (var method in ServerMethods.Requests.OrderBy(NeedsAnswer))
        {
            foreach (var parameters in ParametersOf(method).ToList())
            {
                await AskAsync(method, parameters);
            }
        }

        exchanges.Add(new("shutdown", await client.RequestAsync("shutdown")));
        return exchanges;
    }

    private static bool NeedsAnswer(string method) =>
        method.EndsWith("/resolve", StringComparison.Ordinal)
        || method.EndsWith("/delta", StringComparison.Ordinal)
        || method.StartsWith("typeHierarchy/", StringComparison.Ordinal)
        || method.StartsWith("callHierarchy/", StringComparison.Ordinal);

    private async Task AskAsync(string method, JsonObject parameters)
    {
        try
        {
            exchanges.Add(new(method, await client.RequestAsync(method, parameters)));
        }
        catch (LspErrorException exception) when (Refusing.Contains(method))
        {
            refusals.Add($"{method}: {exception.Message}");
            exchanges.Add(new(method, null));
        }
    }

    private IEnumerable<JsonObject> ParametersOf(string method) =>
        method switch
        {
            "textDocument/documentSymbol"
            or "textDocument/foldingRange"
            or "textDocument/semanticTokens/full"
            or "textDocument/documentLink"
            or "textDocument/codeLens"
            or "textDocument/diagnostic"
            or "threadLsp/subthreads"
            or "threadLsp/authors" => [Document()],
            "textDocument/definition"
            or "textDocument/declaration"
            or "textDocument/typeDefinition"
            or "textDocument/implementation"
            or "textDocument/hover"
            or "textDocument/documentHighlight"
            or "textDocument/linkedEditingRange"
            or "textDocument/prepareRename"
            or "textDocument/prepareTypeHierarchy"
            or "textDocument/prepareCallHierarchy"
            or "threadLsp/path" => Places(),
            "textDocument/completion" => Places()
                .Select(place => With(place, "context", new JsonObject { ["triggerKind"] = 1 })),
            "textDocument/references" => Places()
                .Select(place =>
                    With(place, "context", new JsonObject { ["includeDeclaration"] = true })
                ),
            "textDocument/rename" => Places()
                .Select(place => With(place, "newName", "somebody_new")),
            "textDocument/selectionRange" =>
            [
                With(
                    Document(),
                    "positions",
                    new JsonArray([.. Places().Select(place => place["position"]!.DeepClone())])
                ),
            ],
            "textDocument/inlayHint" or "textDocument/semanticTokens/range" => Ranges(),
            "textDocument/codeAction" => Ranges()
                .Select(range =>
                    With(range, "context", new JsonObject { ["diagnostics"] = new JsonArray() })
                ),
            "textDocument/formatting" => [With(Document(), "options", Options())],
            "textDocument/rangeFormatting" => Ranges()
                .Select(range => With(range, "options", Options())),
            "textDocument/rangesFormatting" =>
            [
                With(
                    With(
                        Document(),
                        "ranges",
                        new JsonArray([.. Ranges().Select(range => range["range"]!.DeepClone())])
                    ),
                    "options",
                    Options()
                ),
            ],
            "textDocument/onTypeFormatting" => Places()
                .Select(place => With(With(place, "ch", "\n"), "options", Options())),
            "textDocument/semanticTokens/full/delta" => Answers("textDocument/semanticTokens/full")
                .Select(tokens => (string?)tokens["resultId"])
                .Append("never given")
                .Select(id => With(Document(), "previousResultId", id)),
            "typeHierarchy/supertypes" or "typeHierarchy/subtypes" => Hold(
                "item",
                Items("textDocument/prepareTypeHierarchy")
            ),
            "callHierarchy/incomingCalls" or "callHierarchy/outgoingCalls" => Hold(
                "item",
                Items("textDocument/prepareCallHierarchy")
            ),
            "codeAction/resolve" => Items("textDocument/codeAction")
                .Where(action => action["command"] is null && action["edit"] is null),
            "codeLens/resolve" => Items("textDocument/codeLens")
                .Where(lens => lens["command"] is null),
            "completionItem/resolve" => Items("textDocument/completion"),
            "documentLink/resolve" => Items("textDocument/documentLink"),
            "inlayHint/resolve" => Items("textDocument/inlayHint"),
            "workspaceSymbol/resolve" => Items("workspace/symbol"),
            "workspace/symbol" => ((string[])["", "bob", "@bob", "^bob", "東京"]).Select(
                query => new JsonObject { ["query"] = query }
            ),
            "threadLsp/isHeader" => Lines()
                .Select(line => new JsonObject { ["line"] = buffer.Text[line.Start..line.End] }),
            "workspace/diagnostic" => [new() { ["previousResultIds"] = new JsonArray() }],
            "workspace/executeCommand" => Calls(),
            _ => throw new NotSupportedException(
                $"{nameof(FeatureSuite)} does not know how to ask {method}: say it there, so that it is asked of every client."
            ),
        };

    private static JsonObject Document() => LspMessages.OfDocument();

    private static JsonObject Options() => new() { ["tabSize"] = 2, ["insertSpaces"] = true };

    private static JsonObject With(JsonObject parameters, string name, JsonNode? value)
    {
        parameters[name] = value;
        return parameters;
    }

    private static IEnumerable<JsonObject> Hold(string name, IEnumerable<JsonObject> items) =>
        items.Select(item => new JsonObject { [name] = item });

    private IEnumerable<JsonNode> Answers(string method) =>
        exchanges
            .Where(exchange => exchange.Method == method)
            .Select(exchange => exchange.Result)
            .OfType<JsonNode>();

    /// <summary>What earlier answers list, as parameters of their own.</summary>
    private IEnumerable<JsonObject> Items(string method) =>
        exchanges
            .Where(exchange => exchange.Method == method)
            .SelectMany(exchange => exchange.Items)
            .Select(item => item.DeepClone().AsObject());

    /// <summary>The beginning, the first word, the middle and the end of each line, or what was named.</summary>
    private IEnumerable<JsonObject> Places() =>
        places?.Select(place => LspMessages.At(place.Line, place.Character))
        ?? Lines()
            .SelectMany(line =>
                (int[])[line.Start, line.Start + 4, (line.Start + line.End) / 2, line.End]
            )
            .Where(buffer.IsPlace)
            .Distinct()
            .Select(offset => With(Document(), "position", Position(offset)));

    /// <summary>Each line, and all of them; or what was named.</summary>
    private IEnumerable<JsonObject> Ranges() =>
        places?.Select(place => Range(Position(place), Position(place)))
        ?? Lines()
            .Append((Start: 0, End: buffer.Text.Length))
            .Select(line => Range(Position(line.Start), Position(line.End)));

    /// <summary>All commands, each once a line, or where was named; what folds for each thing that somebody may want folded.</summary>
    private IEnumerable<JsonObject> Calls() =>
        from command in introduction["capabilities"]!["executeCommandProvider"]![
            "commands"
        ]!.AsArray()
        from position in places?.Select(Position) ?? Lines().Select(line => Position(line.End))
        from what in (string)command! == "threadLsp.findFolds" ? Folded : [null]
        select new JsonObject
        {
            ["command"] = command!.DeepClone(),
            ["arguments"] = new JsonArray(
                new JsonObject
                {
                    ["uri"] = LspMessages.Uri,
                    ["position"] = position.DeepClone(),
                    ["show"] = true,
                    ["what"] = what,
                    ["depth"] = 1,
                }
            ),
        };

    private static JsonObject Range(JsonObject start, JsonObject end) =>
        With(Document(), "range", new JsonObject { ["start"] = start, ["end"] = end });

    private static JsonObject Position((int Line, int Character) place) =>
        LspMessages.Position(place.Line, place.Character);

    private JsonObject Position(int offset)
    {
        var (line, column) = buffer.Locate(offset);
        return LspMessages.Position(line, column);
    }

    private List<(int Start, int End)> Lines()
    {
        var lines = new List<(int, int)>();
        var start = 0;
        while (start <= buffer.Text.Length)
        {
            var end = buffer.Text.IndexOf('\n', start);
            end = end < 0 ? buffer.Text.Length : end;
            lines.Add((start, end));
            start = end + 1;
        }

        return lines;
    }
}
