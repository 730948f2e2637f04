using System.Collections.Immutable;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What a rule works on, and where it reports.</summary>
/// <param name="model">The thread.</param>
/// <param name="cancellationToken">Ends a long analysis.</param>
internal sealed class RuleContext(ThreadModel model, CancellationToken cancellationToken)
{
    private const double SecondsOfADay = 24 * 60 * 60;

    private readonly List<Diagnostic> diagnostics = [];

    public ThreadModel Model => model;

    public SyntaxTree Tree => model.Tree;

    /// <summary>What the rules for single comments need to know of the whole dump.</summary>
    public DumpFacts Facts { get; } = DumpFacts.Of(model.Tree);

    /// <summary>All comments; O(n) the first time, so that rules for single comments leave it alone.</summary>
    public ImmutableArray<Comment> Comments => model.GetComments(cancellationToken);

    /// <summary>One reader of lines for all rules: each reads what it wants before the next one begins.</summary>
    public LineReader Lines { get; } = new(model.Tree);

    public void Report(
        DiagnosticDescriptor descriptor,
        TextSpan span,
        string message,
        params ReadOnlySpan<RelatedLocation> related
    ) => diagnostics.Add(new(descriptor, span, message, [.. related]));

    public void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>What was reported, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> ToDiagnostics()
    {
        diagnostics.Sort(DiagnosticOrder.Compare);
        return [.. diagnostics];
    }

    /// <summary>The indentation of a comment's header; the header where there is none, so that a range is never empty.</summary>
    public TextSpan GetIndentationSpan(Comment comment)
    {
        var start = Tree.GetLineStart(comment.Line);
        return comment.AuthorSpan.Start > start
            ? TextSpan.FromBounds(start, comment.AuthorSpan.Start)
            : comment.HeaderSpan;
    }

    /// <summary>How many stories begin above a comment: comments of one story have one number. O(log n).</summary>
    public int GetStoryNumber(int comment) => Tree.Lines.SumBefore(Comments[comment].Line).Bylines;

    /// <summary>True when a comment is certainly older than another, however their ages were rounded.</summary>
    public static bool IsOlder(Comment comment, Comment other) =>
        Age.TryParse(other.Age, out var otherAge) && IsOlder(comment, otherAge);

    /// <summary>True when a comment is certainly older than a time.</summary>
    /// <remarks>A site has one clock. A mailing list, which prints whole names, has those of its writers, often a day apart.</remarks>
    public static bool IsOlder(Comment comment, AgeInterval other) =>
        Age.TryParse(comment.Age, out var age)
        && age.MinimumSeconds
            >= other.MaximumSeconds + (comment.Author.Contains(' ') ? SecondsOfADay : 0);

    /// <summary>The name of a comment's author, fit to be shown.</summary>
    public static string NameOf(Comment comment) => DisplayText.Clean(comment.Author, 40);
}
