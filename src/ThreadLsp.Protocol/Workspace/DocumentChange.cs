namespace ThreadLsp.Protocol;

/// <summary>Edits of one version of a document, or a file that is made.</summary>
/// <param name="TextDocument">The document that is edited; null where a file is made.</param>
/// <param name="Edits">Its edits.</param>
/// <param name="Kind"><c>create</c> where a file is made; null where a document is edited.</param>
/// <param name="Uri">The name of the file that is made.</param>
/// <param name="Options">What happens where there is such a file already.</param>
/// <param name="AnnotationId">What the making of a file says of itself.</param>
public sealed record DocumentChange(
    OptionalVersionedTextDocumentIdentifier? TextDocument = null,
    IReadOnlyList<TextEdit>? Edits = null,
    string? Kind = null,
    string? Uri = null,
    CreateFileOptions? Options = null,
    string? AnnotationId = null
)
{
    /// <summary>Edits of a version.</summary>
    public static DocumentChange Edit(string uri, int? version, IReadOnlyList<TextEdit> edits) =>
        new(new(uri, version), edits);

    /// <summary>A file that is made; where there is one of that name the whole edit fails, and nothing is lost.</summary>
    public static DocumentChange Create(string uri, string? annotation) =>
        new(
            Kind: "create",
            Uri: uri,
            Options: new(Overwrite: false, IgnoreIfExists: false),
            AnnotationId: annotation
        );
}
