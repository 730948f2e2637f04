using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Refactorings;

/// <summary>What a refactoring works on.</summary>
/// <param name="Model">The thread.</param>
/// <param name="Offset">Where the cursor is.</param>
public sealed record RefactoringContext(ThreadModel Model, int Offset)
{
    /// <summary>The comment in whose own lines the cursor is; -1 where it is in none.</summary>
    public int Comment { get; } = Model.FindComment(Offset);

    /// <summary>True where what mends diagnostics is offered in the same menu, so that what that does need not be said again.</summary>
    public bool IsBesideFixes { get; init; }

    /// <summary>The document.</summary>
    public SyntaxTree Tree => Model.Tree;

    /// <summary>Why nothing that takes indentation can be done; null where the dump records its nesting.</summary>
    internal string? NoIndentation =>
        Model.IsNestingInferred
            ? "This dump does not record its nesting: write the inferred nesting into the file first."
            : null;

    /// <summary>What an author, or the story where the number is -1, is called in a menu.</summary>
    internal string NameOf(int comment) => CommentLabel.GetAuthor(Model, comment);

    /// <summary><c>bob's comment</c>, <c>bob's comment with its 3 replies</c>.</summary>
    internal string Describe(int comment)
    {
        var replies = Model.GetSubthreadEnd(comment) - comment - 1;
        var own = $"{NameOf(comment)}'s comment";
        return replies == 0
            ? own
            : $"{own} with its {CommentLabel.Count(replies, "reply", "replies")}";
    }
}
