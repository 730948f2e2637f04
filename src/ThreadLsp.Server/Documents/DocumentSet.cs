using System.Collections.Immutable;

namespace ThreadLsp.Server.Documents;

/// <summary>All open documents at one moment; immutable.</summary>
public sealed class DocumentSet
{
    private readonly ImmutableDictionary<string, Document> documents;

    private DocumentSet(ImmutableDictionary<string, Document> documents) =>
        this.documents = documents;

    /// <summary>No documents.</summary>
    public static DocumentSet Empty { get; } =
        new(ImmutableDictionary.Create<string, Document>(StringComparer.Ordinal));

    /// <summary>The document with this name; null where it is not open.</summary>
    public Document? Find(string uri) => documents.GetValueOrDefault(uri);

    /// <summary>All of them, in the order of their names.</summary>
    public ImmutableArray<Document> All =>
        [.. documents.Values.OrderBy(document => document.Uri, StringComparer.Ordinal)];

    /// <summary>These documents with one added or replaced.</summary>
    public DocumentSet With(Document document) => new(documents.SetItem(document.Uri, document));

    /// <summary>These documents without one.</summary>
    public DocumentSet Without(string uri) => new(documents.Remove(uri));
}
