using System.Text.Json;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Capabilities;

/// <summary>What a client can do, as answers to the questions the handlers ask.</summary>
/// <param name="Name">The client's name; empty where it gives none.</param>
/// <param name="PositionEncoding">The unit of columns: the first the client names that the server knows.</param>
/// <param name="HierarchicalSymbols">It shows symbols within symbols.</param>
/// <param name="FoldingRangeLimit">How many folds it takes.</param>
/// <param name="LineFoldingOnly">It folds whole lines only.</param>
/// <param name="DefinitionLinks">It takes links with the range they begin at.</param>
/// <param name="MarkdownHover">It shows Markdown.</param>
/// <param name="PullsDiagnostics">It asks for diagnostics itself.</param>
/// <param name="DiagnosticVersions">It takes the version with published diagnostics.</param>
/// <param name="RelatedInformation">It shows other places beside a diagnostic.</param>
/// <param name="ShowDocument">It can be asked to show a place.</param>
/// <param name="CodeActions">It takes code actions that are no commands.</param>
/// <param name="ResolvesEdits">It asks for the edit of a code action when the user has chosen it.</param>
/// <param name="DocumentChanges">It takes edits with the version they are for.</param>
/// <param name="ChangeAnnotations">It shows what an edit says of itself, and asks before it makes one that is to be confirmed.</param>
/// <param name="RefreshesInlayHints">It can be told to ask for inlay hints again.</param>
public sealed record ClientCapabilities(
    string Name,
    PositionEncoding PositionEncoding,
    bool HierarchicalSymbols,
    int FoldingRangeLimit,
    bool LineFoldingOnly,
    bool DefinitionLinks,
    bool MarkdownHover,
    bool PullsDiagnostics,
    bool DiagnosticVersions,
    bool RelatedInformation,
    bool ShowDocument,
    bool CodeActions,
    bool ResolvesEdits,
    bool DocumentChanges,
    bool ChangeAnnotations,
    bool RefreshesInlayHints
)
{
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
        return new(
            parameters.ClientInfo?.Name ?? string.Empty,
            ReadEncoding(Find(all, "general", "positionEncodings")),
            IsTrue(all, "textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"),
            ReadLimit(Find(all, "textDocument", "foldingRange", "rangeLimit")),
            IsTrue(all, "textDocument", "foldingRange", "lineFoldingOnly"),
            IsTrue(all, "textDocument", "definition", "linkSupport"),
            PrefersMarkdown(Find(all, "textDocument", "hover", "contentFormat")),
            Find(all, "textDocument", "diagnostic") is { ValueKind: JsonValueKind.Object },
            IsTrue(all, "textDocument", "publishDiagnostics", "versionSupport"),
            IsTrue(all, "textDocument", "publishDiagnostics", "relatedInformation")
                || IsTrue(all, "textDocument", "diagnostic", "relatedInformation"),
            IsTrue(all, "window", "showDocument", "support"),
            Find(all, "textDocument", "codeAction", "codeActionLiteralSupport")
                is { ValueKind: JsonValueKind.Object },
            IsTrue(all, "textDocument", "codeAction", "dataSupport")
                && Names(
                    Find(all, "textDocument", "codeAction", "resolveSupport", "properties"),
                    "edit"
                ),
            IsTrue(all, "workspace", "workspaceEdit", "documentChanges"),
            Find(all, "workspace", "workspaceEdit", "changeAnnotationSupport")
                is { ValueKind: JsonValueKind.Object },
            IsTrue(all, "workspace", "inlayHint", "refreshSupport")
        );
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
        list is { ValueKind: JsonValueKind.Array } array
        && array
            .EnumerateArray()
            .Any(entry => entry.ValueKind == JsonValueKind.String && entry.ValueEquals(name));

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
