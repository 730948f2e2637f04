using System.Text.Json.Nodes;

namespace ThreadLsp.TestUtilities.Conformance;

/// <summary>LSP's rules of the form "only where the client has said that it takes it", over all that a server answers and says.</summary>
public static class DeclaredOnly
{
    // What a client takes that lists none, as LSP says: the symbol kinds of its first version.
    private const int LastPlainSymbolKind = 18;

    /// <summary>What in all that a server has answered and said a client has not said that it takes.</summary>
    public static IReadOnlyList<string> Violations(
        RecordedClient recorded,
        IEnumerable<Exchange> exchanges,
        IEnumerable<JsonObject> messages
    )
    {
        var client = new Declared(recorded.Capabilities);
        return
        [
            .. exchanges
                .Select(exchange => (exchange.Method, Value: exchange.Result))
                .Concat(
                    messages.Select(message =>
                        (Method: (string)message["method"]!, Value: message["params"])
                    )
                )
                .SelectMany(message =>
                    Violations(client, message.Method, message.Value)
                        .Select(what => $"{message.Method}: {what}")
                )
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>What in a message the client has not said that it takes.</summary>
    public static IEnumerable<string> Violations(Declared client, string method, JsonNode? value) =>
        (
            method switch
            {
                "initialize" => Introduction(client, value!["capabilities"]!.AsObject()),
                "textDocument/documentSymbol" => Symbols(client, value),
                "workspace/symbol" => WorkspaceSymbols(client, value),
                "textDocument/definition"
                or "textDocument/declaration"
                or "textDocument/typeDefinition"
                or "textDocument/implementation" => Unless(
                    client.Has($"{method.Replace('/', '.')}.linkSupport"),
                    Objects(value, "targetUri").Any(),
                    "a link, and not a location"
                ),
                "textDocument/hover" => Unless(
                    client.Lists(
                        "textDocument.hover.contentFormat",
                        (string?)value?["contents"]?["kind"] ?? "plaintext"
                    ) || (string?)value?["contents"]?["kind"] is null or "plaintext",
                    true,
                    "Markdown in a hover"
                ),
                "textDocument/foldingRange" => Folds(client, value),
                "textDocument/completion" or "completionItem/resolve" => Completions(client, value),
                "textDocument/codeAction" or "codeAction/resolve" => CodeActions(client, value),
                "textDocument/publishDiagnostics" => Pushed(client, value),
                "textDocument/documentLink" => Unless(
                    client.Has("textDocument.documentLink.tooltipSupport"),
                    Objects(value, "tooltip").Any(),
                    "a link's tooltip"
                ),
                _ => Asked(client, method, value),
            }
        )
            .Concat(Edits(client, value))
            .Concat(Diagnostics(client, method, value));

    private static IEnumerable<string> Introduction(Declared client, JsonObject server)
    {
        var encoding = (string?)server["positionEncoding"] ?? "utf-16";
        return Unless(
                client.Lists("general.positionEncodings", encoding),
                encoding != "utf-16",
                $"positions in {encoding}"
            )
            .Concat(
                Unless(
                    client.Has("textDocument.diagnostic"),
                    server["diagnosticProvider"] is not null,
                    "diagnostics to be asked for"
                )
            )
            .Concat(
                Unless(
                    client.Has("textDocument.rename.prepareSupport"),
                    server["renameProvider"] is JsonObject,
                    "rename to be prepared"
                )
            )
            .Concat(
                Unless(
                    client.Has("textDocument.codeAction.codeActionLiteralSupport"),
                    server["codeActionProvider"] is JsonObject,
                    "kinds of code actions"
                )
            )
            .Concat(TokenNames(client, server, "tokenTypes"))
            .Concat(TokenNames(client, server, "tokenModifiers"));
    }

    private static IEnumerable<string> TokenNames(
        Declared client,
        JsonObject server,
        string legend
    ) =>
        client.List($"textDocument.semanticTokens.{legend}") is { } known
            ? (server["semanticTokensProvider"]?["legend"]?[legend]?.AsArray() ?? [])
                .Select(name => (string)name!)
                .Except(known, StringComparer.Ordinal)
                .Select(name => $"{name} in {legend}")
            : [];

    private static IEnumerable<string> Symbols(Declared client, JsonNode? value)
    {
        const string Path = "textDocument.documentSymbol";
        return Unless(
                client.Has($"{Path}.hierarchicalDocumentSymbolSupport"),
                Objects(value, "selectionRange").Any(),
                "symbols within symbols"
            )
            .Concat(Kinds(client, $"{Path}.symbolKind.valueSet", value))
            .Concat(
                Unless(
                    client.Has($"{Path}.tagSupport"),
                    Objects(value, "tags").Any(),
                    "tags of a symbol"
                )
            );
    }

    private static IEnumerable<string> WorkspaceSymbols(Declared client, JsonNode? value) =>
        Kinds(client, "workspace.symbol.symbolKind.valueSet", value)
            .Concat(
                Unless(
                    client.Lists("workspace.symbol.resolveSupport.properties", "location.range"),
                    Objects(value, "location").Any(symbol => symbol["location"]!["range"] is null),
                    "a symbol without its place"
                )
            );

    private static IEnumerable<string> Kinds(Declared client, string path, JsonNode? value)
    {
        var taken = client.List(path);
        return Objects(value, "kind")
            .Select(symbol => (int)symbol["kind"]!)
            .Where(kind => taken is null ? kind > LastPlainSymbolKind : !taken.Contains($"{kind}"))
            .Select(kind => $"symbol kind {kind}");
    }

    private static IEnumerable<string> Folds(Declared client, JsonNode? value)
    {
        const string Path = "textDocument.foldingRange";
        var folds = value?.AsArray().Count ?? 0;
        var kinds = client.List($"{Path}.foldingRangeKind.valueSet");
        return Unless(
                client.Number($"{Path}.rangeLimit") is not { } limit || folds <= limit,
                true,
                $"{folds} folds"
            )
            .Concat(
                Unless(
                    client.Has($"{Path}.foldingRange.collapsedText"),
                    Objects(value, "collapsedText").Any(),
                    "words on a fold"
                )
            )
            .Concat(
                Objects(value, "kind")
                    .Select(fold => (string)fold["kind"]!)
                    .Where(kind => kinds?.Contains(kind) == false)
                    .Select(kind => $"fold kind {kind}")
            );
    }

    private static IEnumerable<string> Completions(Declared client, JsonNode? value)
    {
        const string Path = "textDocument.completion.completionItem";
        (string Name, string Capability)[] members =
        [
            ("labelDetails", "labelDetailsSupport"),
            ("commitCharacters", "commitCharactersSupport"),
            ("preselect", "preselectSupport"),
            ("deprecated", "deprecatedSupport"),
            ("tags", "tagSupport"),
            ("insertTextMode", "insertTextModeSupport"),
            // Of an edit that may insert or replace.
            ("insert", "insertReplaceSupport"),
        ];
        return members
            .SelectMany(member =>
                Unless(
                    client.Has($"{Path}.{member.Capability}"),
                    Objects(value, member.Name).Any(),
                    $"{member.Name} of a completion"
                )
            )
            .Concat(
                Unless(
                    client.Has($"{Path}.snippetSupport"),
                    Objects(value, "insertTextFormat")
                        .Any(item => (int)item["insertTextFormat"]! == 2),
                    "a snippet"
                )
            )
            .Concat(
                Unless(
                    client.Lists($"{Path}.documentationFormat", "markdown"),
                    Objects(value, "documentation")
                        .Any(item =>
                            (string?)(item["documentation"] as JsonObject)?["kind"] == "markdown"
                        ),
                    "Markdown in a completion"
                )
            )
            .Concat(
                Unless(
                    client.List("textDocument.completion.completionList.itemDefaults") is not null,
                    Objects(value, "itemDefaults").Any(),
                    "defaults for completions"
                )
            );
    }

    private static IEnumerable<string> CodeActions(Declared client, JsonNode? value)
    {
        const string Path = "textDocument.codeAction";
        (string Name, string Capability)[] members =
        [
            ("isPreferred", "isPreferredSupport"),
            ("disabled", "disabledSupport"),
            ("data", "dataSupport"),
            ("kind", "codeActionLiteralSupport"),
        ];
        var actions = (value as JsonArray ?? [value?.DeepClone()]).OfType<JsonObject>().ToList();
        return members
            .SelectMany(member =>
                Unless(
                    client.Has($"{Path}.{member.Capability}"),
                    actions.Any(action => action[member.Name] is not null),
                    $"{member.Name} of a code action"
                )
            )
            .Concat(
                Unless(
                    client.Lists($"{Path}.resolveSupport.properties", "edit"),
                    actions.Any(action =>
                        action["edit"] is null
                        && action["command"] is null
                        && action["disabled"] is null
                    ),
                    "a code action that is to be resolved"
                )
            );
    }

    private static IEnumerable<string> Pushed(Declared client, JsonNode? value) =>
        Unless(
                client.Has("textDocument.publishDiagnostics.versionSupport"),
                value?["version"] is not null,
                "the version of diagnostics"
            )
            .Concat(
                Unless(
                    !client.Has("textDocument.diagnostic"),
                    true,
                    "diagnostics, pushed to a client that asks for them"
                )
            );

    private static IEnumerable<string> Diagnostics(Declared client, string method, JsonNode? value)
    {
        (string Name, string Capability)[] members =
        [
            ("relatedInformation", "relatedInformation"),
            ("tags", "tagSupport"),
            ("codeDescription", "codeDescriptionSupport"),
            ("data", "dataSupport"),
        ];
        return members.SelectMany(member =>
            Unless(
                client.Has($"textDocument.publishDiagnostics.{member.Capability}")
                    || (
                        !method.EndsWith("publishDiagnostics", StringComparison.Ordinal)
                        && client.Has($"textDocument.diagnostic.{member.Capability}")
                    ),
                Objects(value, member.Name)
                    .Any(item => item["message"] is not null && item["severity"] is not null),
                $"{member.Name} of a diagnostic"
            )
        );
    }

    private static IEnumerable<string> Edits(Declared client, JsonNode? value)
    {
        const string Path = "workspace.workspaceEdit";
        var changes = Objects(value, "documentChanges").ToList();
        return Unless(client.Has($"{Path}.documentChanges"), changes.Count > 0, "documentChanges")
            .Concat(
                Unless(
                    client.Has($"{Path}.changeAnnotationSupport"),
                    Objects(value, "annotationId").Any()
                        || Objects(value, "changeAnnotations").Any(),
                    "an annotation of a change"
                )
            )
            .Concat(
                Unless(
                    client.Has($"{Path}.snippetEditSupport"),
                    Objects(value, "snippet").Any(),
                    "a snippet in an edit"
                )
            )
            .Concat(
                changes
                    .SelectMany(edit => edit["documentChanges"]!.AsArray())
                    .Select(change => (string?)(change as JsonObject)?["kind"])
                    .OfType<string>()
                    .Where(kind => !client.Lists($"{Path}.resourceOperations", kind))
                    .Select(kind => $"the operation {kind}")
            );
    }

    /// <summary>What the server asks or tells the client.</summary>
    private static IEnumerable<string> Asked(Declared client, string method, JsonNode? value) =>
        method switch
        {
            "window/showDocument" => Unless(
                client.Has("window.showDocument.support"),
                true,
                method
            ),
            "window/workDoneProgress/create" => Unless(
                client.Has("window.workDoneProgress"),
                true,
                method
            ),
            "workspace/configuration" => Unless(
                client.Has("workspace.configuration"),
                true,
                method
            ),
            "workspace/workspaceFolders" => Unless(
                client.Has("workspace.workspaceFolders"),
                true,
                method
            ),
            "workspace/applyEdit" => Unless(client.Has("workspace.applyEdit"), true, method),
            "client/registerCapability" => Objects(value, "method")
                .Select(entry => (string)entry["method"]!)
                .Where(name => !client.Has($"{name.Replace('/', '.')}.dynamicRegistration"))
                .Select(name => $"to be told of {name} later"),
            _ when method.EndsWith("/refresh", StringComparison.Ordinal) => Unless(
                client.Has($"{RefreshGroup(method)}.refreshSupport"),
                true,
                method
            ),
            _ => [],
        };

    /// <summary>The group of a refresh: that of diagnostics is in the plural, as LSP has it.</summary>
    private static string RefreshGroup(string method) =>
        method == "workspace/diagnostic/refresh"
            ? "workspace.diagnostics"
            : method[..method.LastIndexOf('/')].Replace('/', '.');

    private static IEnumerable<string> Unless(bool declared, bool used, string what) =>
        used && !declared ? [what] : [];

    /// <summary>All objects within a value, however deep, that have a member of the name.</summary>
    private static IEnumerable<JsonObject> Objects(JsonNode? value, string member)
    {
        var left = new Stack<JsonNode?>([value]);
        while (left.TryPop(out var node))
        {
            if (node is JsonArray list)
            {
                foreach (var item in list)
                {
                    left.Push(item);
                }
            }
            else if (node is JsonObject found)
            {
                if (found[member] is not null)
                {
                    yield return found;
                }

                foreach (var (_, inner) in found)
                {
                    left.Push(inner);
                }
            }
        }
    }
}
