using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Documents;

/// <summary>A version of an open document; immutable.</summary>
public sealed class Document
{
    private static long lastStamp;

    private Document? rested;

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
        bool isDesynchronized,
        long? textStamp = null
    )
    {
        Uri = uri;
        Version = version;
        Model = model;
        Answers = answers;
        IsDesynchronized = isDesynchronized;
        Stamp = Interlocked.Increment(ref lastStamp);
        TextStamp = textStamp ?? Stamp;
    }

    /// <summary>Its name.</summary>
    public string Uri { get; }

    /// <summary>The client's number for this version; null where it gives none.</summary>
    public int? Version { get; }

    /// <summary>Differs from that of every other version of every document: clients' numbers begin anew when a document is opened again.</summary>
    public long Stamp { get; }

    /// <summary>As <see cref="Stamp"/>, but a version that has rested has that of before: what was offered for its text is good for it.</summary>
    public long TextStamp { get; }

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
    /// <param name="version">The client's number for it.</param>
    /// <param name="tree">Its text and tree.</param>
    /// <param name="isCalm">
    /// True where inferred placements stay as they are shown while only words of bodies change, until <see cref="Rest"/>. All questions
    /// are answered by them, and what writes placements into the text writes these as well: the user writes what he sees.
    /// </param>
    public Document Edit(int? version, SyntaxTree tree, bool isCalm = false)
    {
        var model = isCalm ? Model.WithTreeWhileTyping(tree) : Model.WithTree(tree);
        return new(Uri, version, model, Answers.WithModel(model), isDesynchronized: false);
    }

    /// <summary>This version when the typing has rested: with the placements of its own text. The same object each time, and this one where nothing waits.</summary>
    public Document Rest()
    {
        if (Model.HasOwnNesting)
        {
            return this;
        }

        if (rested is null)
        {
            var model = Model.WithOwnNesting();
            Interlocked.CompareExchange(
                ref rested,
                new(Uri, Version, model, Answers.WithModel(model), IsDesynchronized, TextStamp),
                null
            );
        }

        return rested;
    }
}
