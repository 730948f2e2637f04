using System.Collections.Immutable;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What a rule works on, and where it reports.</summary>
/// <param name="model">The thread.</param>
/// <param name="cancellationToken">Ends a long analysis.</param>
internal sealed class RuleContext(ThreadModel model, CancellationToken cancellationToken)
{
    private readonly List<Diagnostic> diagnostics = [];

    public ThreadModel Model => model;

    public SyntaxTree Tree => model.Tree;

    public ImmutableArray<Comment> Comments { get; } = model.GetComments(cancellationToken);

    public IEnumerable<Diagnostic> Diagnostics => diagnostics;

    public void Report(
        DiagnosticDescriptor descriptor,
        TextSpan span,
        string message,
        params ReadOnlySpan<RelatedLocation> related
    ) => diagnostics.Add(new(descriptor, span, message, [.. related]));

    public void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The indentation of a comment's header; its author where there is none, so that a range is never empty.</summary>
    public TextSpan GetIndentationSpan(Comment comment)
    {
        var start = Tree.GetLineStart(comment.Line);
        return comment.AuthorSpan.Start > start
            ? TextSpan.FromBounds(start, comment.AuthorSpan.Start)
            : comment.AuthorSpan;
    }

    /// <summary>The name of a comment's author, fit to be shown.</summary>
    public static string NameOf(Comment comment) => DisplayText.Clean(comment.Author, 40);
}
