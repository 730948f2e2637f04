using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Documents;

/// <summary>A version of an open document; immutable.</summary>
public sealed class Document
{
    private static long lastStamp;

    /// <param name="uri">Its name.</param>
    /// <param name="version">The client's number for this version; null where it gives none.</param>
    /// <param name="tree">Its text and tree.</param>
    public Document(string uri, int? version, SyntaxTree tree)
        : this(uri, version, ThreadModel.Create(tree)) { }

    private Document(string uri, int? version, ThreadModel model)
        : this(uri, version, model, new DocumentAnswers(model), isDesynchronized: false) { }

    private Document(
        string uri,
        int? version,
        ThreadModel model,
        DocumentAnswers answers,
        bool isDesynchronized
    )
    {
        Uri = uri;
        Version = version;
        Model = model;
        Answers = answers;
        IsDesynchronized = isDesynchronized;
        Stamp = Interlocked.Increment(ref lastStamp);
    }

    /// <summary>Its name.</summary>
    public string Uri { get; }

    /// <summary>The client's number for this version; null where it gives none.</summary>
    public int? Version { get; }

    /// <summary>Differs from that of every other version of every document: clients' numbers begin anew when a document is opened again.</summary>
    public long Stamp { get; }

    /// <summary>Its text and tree.</summary>
    public SyntaxTree Tree => Model.Tree;

    /// <summary>What it means, computed when it is asked for; shared by all who ask about this version.</summary>
    public ThreadModel Model { get; }

    /// <summary>The long answers about it, written when they are asked for.</summary>
    internal DocumentAnswers Answers { get; }

    /// <summary>
    /// True when an edit could not be applied. Then questions are answered from the last good version, and further edits wait for the
    /// whole text.
    /// </summary>
    public bool IsDesynchronized { get; }

    /// <summary>This version, marked as no longer the client's.</summary>
    public Document Desynchronize() => new(Uri, Version, Model, Answers, isDesynchronized: true);

    /// <summary>The next version. Nothing is computed for it yet; what is known of this one helps when something is.</summary>
    public Document Edit(int? version, SyntaxTree tree)
    {
        var model = Model.WithTree(tree);
        return new(Uri, version, model, Answers.WithModel(model), isDesynchronized: false);
    }
}
