using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Fixes;

/// <summary>What a fix works on.</summary>
/// <param name="Model">The thread.</param>
/// <param name="Diagnostic">What is to be mended.</param>
internal sealed record FixContext(ThreadModel Model, Diagnostic Diagnostic)
{
    /// <summary>The document.</summary>
    public SyntaxTree Tree => Model.Tree;

    /// <summary>The line the diagnostic begins in.</summary>
    public int Line => Tree.GetLineNumber(Diagnostic.Span.Start);

    /// <summary>The comment in whose own lines the diagnostic begins.</summary>
    /// <exception cref="InvalidOperationException">It begins in none: its rule reports something else than comments.</exception>
    public Comment Comment =>
        Model.FindComment(Diagnostic.Span.Start) is >= 0 and var comment
            ? Model[comment]
            : throw new InvalidOperationException(
                $"{Diagnostic.Code} at {Diagnostic.Span} stands in no comment."
            );

    /// <summary>What an author, or the story where the number is -1, is called in a menu.</summary>
    public string NameOf(int comment) => CommentLabel.GetAuthor(Model, comment);
}
