namespace ThreadLsp.Protocol;

/// <summary>Edits of documents, in the one form or the other.</summary>
/// <param name="Changes">By name, for clients that know no more.</param>
/// <param name="DocumentChanges">By name and version, and files that are made, in the order in which they are.</param>
/// <param name="ChangeAnnotations">What edits say of themselves before they are made.</param>
public sealed record WorkspaceEdit(
    IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes = null,
    IReadOnlyList<DocumentChange>? DocumentChanges = null,
    IReadOnlyDictionary<string, ChangeAnnotation>? ChangeAnnotations = null
);
