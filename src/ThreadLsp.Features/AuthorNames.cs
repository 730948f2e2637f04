using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Where the names of authors stand: in headers and bylines.</summary>
internal static class AuthorNames
{
    /// <summary>The name at an offset, its end included; null where none stands there. O(log n).</summary>
    public static TextSpan? FindAt(SyntaxTree tree, int offset)
    {
        var line = tree.GetLineNode(tree.GetLineNumber(offset));
        return
            line.Kind is SyntaxKind.HeaderLine or SyntaxKind.BylineLine
            && line.GetToken(SyntaxKind.AuthorToken) is { Span: var span }
            && offset >= span.Start
            && offset <= span.End
            ? span
            : null;
    }

    /// <summary>All names in the order of the text; O(n log n).</summary>
    public static IEnumerable<TextSpan> FindAll(
        ThreadModel model,
        CancellationToken cancellationToken
    ) => Enumerate(model, cancellationToken).OrderBy(span => span.Start);

    /// <summary>Those of one author, in the order of the text; O(n).</summary>
    public static ImmutableArray<TextSpan> Find(
        ThreadModel model,
        string name,
        CancellationToken cancellationToken
    ) =>
        [
            .. Enumerate(model, cancellationToken)
                .Where(span => Is(model.Tree, span, name))
                .OrderBy(span => span.Start),
        ];

    /// <summary>True when a name is this one, to the letter.</summary>
    public static bool Is(SyntaxTree tree, TextSpan span, string name) =>
        span.Length == name.Length
        && tree.Text[span.Start] == name[0]
        && string.Equals(tree.Text.ToString(span), name, StringComparison.Ordinal);

    /// <summary>The name in a byline; O(log n).</summary>
    public static TextSpan Of(Story story) =>
        story.Node.Byline!.GetToken(SyntaxKind.AuthorToken)!.Value.Span;

    private static IEnumerable<TextSpan> Enumerate(
        ThreadModel model,
        CancellationToken cancellationToken
    )
    {
        foreach (var comment in model.GetComments(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!comment.AuthorSpan.IsEmpty)
            {
                yield return comment.AuthorSpan;
            }
        }

        foreach (var story in model.Stories)
        {
            yield return Of(story);
        }
    }
}
