using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Documents;

/// <summary>A version of an open document; immutable.</summary>
public sealed class Document
{
    private static long lastStamp;

    private readonly Lazy<ThreadModel> model;

    /// <param name="uri">Its name.</param>
    /// <param name="version">The client's number for this version; null where it gives none.</param>
    /// <param name="tree">Its text and tree.</param>
    /// <param name="isDesynchronized">True when an edit could not be applied, so that the client's text may be another.</param>
    public Document(string uri, int? version, SyntaxTree tree, bool isDesynchronized = false)
    {
        Uri = uri;
        Version = version;
        Tree = tree;
        IsDesynchronized = isDesynchronized;
        Stamp = Interlocked.Increment(ref lastStamp);
        model = new(() => ThreadModel.Create(tree));
    }

    /// <summary>Its name.</summary>
    public string Uri { get; }

    /// <summary>The client's number for this version; null where it gives none.</summary>
    public int? Version { get; }

    /// <summary>Differs from that of every other version of every document: clients' numbers begin anew when a document is opened again.</summary>
    public long Stamp { get; }

    /// <summary>Its text and tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>What it means; shared by all who ask about this version.</summary>
    public ThreadModel Model => model.Value;

    /// <summary>
    /// True when an edit could not be applied. Then questions are answered from the last good version, and further edits wait for the
    /// whole text.
    /// </summary>
    public bool IsDesynchronized { get; }

    /// <summary>This version, marked as no longer the client's.</summary>
    public Document Desynchronize() => new(Uri, Version, Tree, isDesynchronized: true);
}
