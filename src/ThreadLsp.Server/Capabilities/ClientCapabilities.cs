using System.Text.Json;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Capabilities;

/// <summary>What a client can do, as answers to the questions the handlers ask.</summary>
public sealed record ClientCapabilities
{
    /// <summary>The client's name; empty where it gives none.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of columns: the first the client names that the server knows.</summary>
    public required PositionEncoding PositionEncoding { get; init; }

    /// <summary>It shows symbols within symbols.</summary>
    public required bool HierarchicalSymbols { get; init; }

    /// <summary>How many folds it takes. Whether it folds parts of lines is not asked: every fold is of whole lines.</summary>
    public required int FoldingRangeLimit { get; init; }

    /// <summary>It takes links with the range they begin at.</summary>
    public required bool DefinitionLinks { get; init; }

    /// <summary>As <see cref="DefinitionLinks"/>, for declarations.</summary>
    public required bool DeclarationLinks { get; init; }

    /// <summary>As <see cref="DefinitionLinks"/>, for type definitions.</summary>
    public required bool TypeDefinitionLinks { get; init; }

    /// <summary>As <see cref="DefinitionLinks"/>, for implementations.</summary>
    public required bool ImplementationLinks { get; init; }

    /// <summary>It shows what is said of a link.</summary>
    public required bool LinkTooltips { get; init; }

    /// <summary>It can be told to ask for code lenses again.</summary>
    public required bool RefreshesCodeLenses { get; init; }

    /// <summary>It tells of changed files once it was asked to.</summary>
    public required bool RegistersWatchedFiles { get; init; }

    /// <summary>It can be told to ask for diagnostics again.</summary>
    public required bool RefreshesDiagnostics { get; init; }

    /// <summary>It shows how far a work of the server's own has come.</summary>
    public required bool WorkDoneProgress { get; init; }

    /// <summary>It shows Markdown.</summary>
    public required bool MarkdownHover { get; init; }

    /// <summary>It asks for diagnostics itself.</summary>
    public required bool PullsDiagnostics { get; init; }

    /// <summary>It takes the version with published diagnostics.</summary>
    public required bool DiagnosticVersions { get; init; }

    /// <summary>It shows other places beside a diagnostic.</summary>
    public required bool RelatedInformation { get; init; }

    /// <summary>It leads to what a code means.</summary>
    public required bool CodeDescriptions { get; init; }

    /// <summary>It can be asked to show a place.</summary>
    public required bool ShowDocument { get; init; }

    /// <summary>It takes code actions that are no commands.</summary>
    public required bool CodeActions { get; init; }

    /// <summary>It marks the code action that is most likely meant.</summary>
    public required bool PreferredActions { get; init; }

    /// <summary>It asks for the edit of a code action when the user has chosen it.</summary>
    public required bool ResolvesEdits { get; init; }

    /// <summary>It takes edits with the version they are for.</summary>
    public required bool DocumentChanges { get; init; }

    /// <summary>It shows what an edit says of itself, and asks before it makes one that is to be confirmed.</summary>
    public required bool ChangeAnnotations { get; init; }

    /// <summary>It asks beforehand what would be renamed.</summary>
    public required bool PreparesRename { get; init; }

    /// <summary>It takes completions with places to fill in.</summary>
    public required bool Snippets { get; init; }

    /// <summary>It can be asked to make an edit.</summary>
    public required bool AppliesEdits { get; init; }

    /// <summary>It makes files as part of an edit.</summary>
    public required bool CreatesFiles { get; init; }

    /// <summary>It shows actions that cannot be done, with the reason why not.</summary>
    public required bool DisabledActions { get; init; }

    /// <summary>It takes the kinds of folds that LSP names.</summary>
    public required bool FoldingRangeKinds { get; init; }

    /// <summary>It shows a text of the server's for what is folded.</summary>
    public required bool CollapsedText { get; init; }

    /// <summary>The names it knows for coloured words; null where it has no list of them.</summary>
    public required IReadOnlySet<string>? TokenTypes { get; init; }

    /// <summary>As <see cref="TokenTypes"/>, for modifiers.</summary>
    public required IReadOnlySet<string>? TokenModifiers { get; init; }

    /// <summary>It can be told to ask for inlay hints again.</summary>
    public required bool RefreshesInlayHints { get; init; }

    /// <summary>It can be asked for settings.</summary>
    public required bool AnswersConfiguration { get; init; }

    /// <summary>It tells of changed settings once it was asked to.</summary>
    public required bool RegistersConfigurationChanges { get; init; }

    /// <summary>A client that says nothing of itself.</summary>
    public static ClientCapabilities None { get; } = Read(new InitializeParams());

    /// <summary>LSP's name for the encoding.</summary>
    public string PositionEncodingName =>
        PositionEncoding switch
        {
            PositionEncoding.Utf8 => "utf-8",
            PositionEncoding.Utf32 => "utf-32",
            _ => "utf-16",
        };

    /// <summary>Reads them by hand and by path: whatever has another shape counts as not said.</summary>
    public static ClientCapabilities Read(InitializeParams parameters)
    {
        var all = parameters.Capabilities;
        return new()
        {
            Name = parameters.ClientInfo?.Name ?? string.Empty,
            PositionEncoding = ReadEncoding(Find(all, "general", "positionEncodings")),
            HierarchicalSymbols = IsTrue(
                all,
                "textDocument",
                "documentSymbol",
                "hierarchicalDocumentSymbolSupport"
            ),
            FoldingRangeLimit = ReadLimit(Find(all, "textDocument", "foldingRange", "rangeLimit")),
            DefinitionLinks = IsTrue(all, "textDocument", "definition", "linkSupport"),
            DeclarationLinks = IsTrue(all, "textDocument", "declaration", "linkSupport"),
            TypeDefinitionLinks = IsTrue(all, "textDocument", "typeDefinition", "linkSupport"),
            ImplementationLinks = IsTrue(all, "textDocument", "implementation", "linkSupport"),
            LinkTooltips = IsTrue(all, "textDocument", "documentLink", "tooltipSupport"),
            RefreshesCodeLenses = IsTrue(all, "workspace", "codeLens", "refreshSupport"),
            RegistersWatchedFiles = IsTrue(
                all,
                "workspace",
                "didChangeWatchedFiles",
                "dynamicRegistration"
            ),
            RefreshesDiagnostics = IsTrue(all, "workspace", "diagnostics", "refreshSupport"),
            WorkDoneProgress = IsTrue(all, "window", "workDoneProgress"),
            MarkdownHover = PrefersMarkdown(Find(all, "textDocument", "hover", "contentFormat")),
            PullsDiagnostics =
                Find(all, "textDocument", "diagnostic") is { ValueKind: JsonValueKind.Object },
            DiagnosticVersions = IsTrue(
                all,
                "textDocument",
                "publishDiagnostics",
                "versionSupport"
            ),
            RelatedInformation =
                IsTrue(all, "textDocument", "publishDiagnostics", "relatedInformation")
                || IsTrue(all, "textDocument", "diagnostic", "relatedInformation"),
            CodeDescriptions =
                IsTrue(all, "textDocument", "publishDiagnostics", "codeDescriptionSupport")
                || IsTrue(all, "textDocument", "diagnostic", "codeDescriptionSupport"),
            ShowDocument = IsTrue(all, "window", "showDocument", "support"),
            PreferredActions = IsTrue(all, "textDocument", "codeAction", "isPreferredSupport"),
            CodeActions =
                Find(all, "textDocument", "codeAction", "codeActionLiteralSupport")
                    is { ValueKind: JsonValueKind.Object },
            ResolvesEdits =
                IsTrue(all, "textDocument", "codeAction", "dataSupport")
                && Names(
                    Find(all, "textDocument", "codeAction", "resolveSupport", "properties"),
                    "edit"
                ),
            DocumentChanges = IsTrue(all, "workspace", "workspaceEdit", "documentChanges"),
            ChangeAnnotations =
                Find(all, "workspace", "workspaceEdit", "changeAnnotationSupport")
                    is { ValueKind: JsonValueKind.Object },
            PreparesRename = IsTrue(all, "textDocument", "rename", "prepareSupport"),
            Snippets = IsTrue(
                all,
                "textDocument",
                "completion",
                "completionItem",
                "snippetSupport"
            ),
            AppliesEdits = IsTrue(all, "workspace", "applyEdit"),
            CreatesFiles =
                IsTrue(all, "workspace", "workspaceEdit", "documentChanges")
                && Names(Find(all, "workspace", "workspaceEdit", "resourceOperations"), "create"),
            DisabledActions = IsTrue(all, "textDocument", "codeAction", "disabledSupport"),
            FoldingRangeKinds =
                Find(all, "textDocument", "foldingRange", "foldingRangeKind", "valueSet")
                    is { ValueKind: JsonValueKind.Array },
            CollapsedText = IsTrue(
                all,
                "textDocument",
                "foldingRange",
                "foldingRange",
                "collapsedText"
            ),
            TokenTypes = ReadNames(Find(all, "textDocument", "semanticTokens", "tokenTypes")),
            TokenModifiers = ReadNames(
                Find(all, "textDocument", "semanticTokens", "tokenModifiers")
            ),
            RefreshesInlayHints = IsTrue(all, "workspace", "inlayHint", "refreshSupport"),
            AnswersConfiguration = IsTrue(all, "workspace", "configuration"),
            RegistersConfigurationChanges = IsTrue(
                all,
                "workspace",
                "didChangeConfiguration",
                "dynamicRegistration"
            ),
        };
    }

    private static JsonElement? Find(JsonElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (
                element is not { ValueKind: JsonValueKind.Object } parent
                || !parent.TryGetProperty(name, out var child)
            )
            {
                return null;
            }

            element = child;
        }

        return element;
    }

    private static bool IsTrue(JsonElement? element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.True };

    /// <summary>True when a list of strings has this one.</summary>
    private static bool Names(JsonElement? list, string name) =>
        ReadNames(list)?.Contains(name) == true;

    /// <summary>The strings of a list; null where there is no list.</summary>
    private static HashSet<string>? ReadNames(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } array
            ? array
                .EnumerateArray()
                .Where(entry => entry.ValueKind == JsonValueKind.String)
                .Select(entry => entry.GetString()!)
                .ToHashSet(StringComparer.Ordinal)
            : null;

    private static int ReadLimit(JsonElement? limit) =>
        limit is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt32(out var count)
        && count >= 0
            ? count
            : int.MaxValue;

    private static PositionEncoding ReadEncoding(JsonElement? encodings)
    {
        if (encodings is { ValueKind: JsonValueKind.Array } array)
        {
            foreach (var encoding in array.EnumerateArray())
            {
                switch (encoding.ValueKind == JsonValueKind.String ? encoding.GetString() : null)
                {
                    case "utf-8":
                        return PositionEncoding.Utf8;
                    case "utf-16":
                        return PositionEncoding.Utf16;
                    case "utf-32":
                        return PositionEncoding.Utf32;
                }
            }
        }

        return PositionEncoding.Utf16;
    }

    private static bool PrefersMarkdown(JsonElement? formats)
    {
        if (formats is { ValueKind: JsonValueKind.Array } array)
        {
            foreach (var format in array.EnumerateArray())
            {
                if (format.ValueKind == JsonValueKind.String)
                {
                    return format.ValueEquals("markdown");
                }
            }
        }

        return false;
    }
}
