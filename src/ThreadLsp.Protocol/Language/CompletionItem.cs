namespace ThreadLsp.Protocol;

/// <summary>Something that can be put in at a place.</summary>
public sealed record CompletionItem(
    string Label,
    CompletionItemKind Kind,
    string? Detail,
    string SortText,
    string FilterText,
    InsertTextFormat InsertTextFormat,
    TextEdit TextEdit,
    IReadOnlyList<TextEdit>? AdditionalTextEdits = null
);
