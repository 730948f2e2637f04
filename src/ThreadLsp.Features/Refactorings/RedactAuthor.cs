using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Refactorings;

/// <summary>Writes a pseudonym for an author: in headers, bylines, and where the name is mentioned.</summary>
/// <remarks>
/// A name that stays somewhere is not redacted, so an editor that cannot ask writes over all mentions; one that can asks for those that may be
/// words like any other, and a preview shows them apart.
/// </remarks>
internal static class RedactAuthor
{
    private const string Name = "redactAuthor";

    /// <summary>The refactoring for the author of the comment, or of the byline, at the cursor; null where there is none.</summary>
    public static Refactoring? Find(RefactoringContext context)
    {
        if (FindName(context) is not { } span)
        {
            return null;
        }

        var shown = Analysis.DisplayText.Clean(context.Tree.Text.ToString(span), 40);
        return Refactoring.Can(
            Name,
            RefactoringKind.Rewrite,
            $"Redact {shown}: write a pseudonym in headers, bylines and mentions",
            token => Compute(context, span, token)
        );
    }

    private static TextSpan? FindName(RefactoringContext context)
    {
        if (context.Comment >= 0)
        {
            var author = context.Model[context.Comment].AuthorSpan;
            return author.IsEmpty ? null : author;
        }

        var line = context.Tree.GetLineNode(context.Tree.GetLineNumber(context.Offset));
        return line.Kind == SyntaxKind.BylineLine
            ? line.GetToken(SyntaxKind.AuthorToken)?.Span
            : null;
    }

    private static RefactoringEdit Compute(
        RefactoringContext context,
        TextSpan span,
        CancellationToken cancellationToken
    )
    {
        var pseudonym = FindPseudonym(context, cancellationToken);
        var rename = RenameAuthor.Find(context.Model, span.Start, pseudonym, cancellationToken);
        if (rename is not { Refusal: null })
        {
            throw new InvalidOperationException(
                rename?.Refusal ?? "No author's name stands there."
            );
        }

        return rename.ToEdit(canAsk: true);
    }

    /// <summary>The first of <c>person1</c>, <c>person2</c>, … that stands nowhere in the dump.</summary>
    private static string FindPseudonym(
        RefactoringContext context,
        CancellationToken cancellationToken
    )
    {
        var taken = FindNumbers(context.Tree.Text.ToString(), cancellationToken);
        var number = 1;
        while (taken.Contains(number))
        {
            number++;
        }

        return $"person{number.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>All numbers that stand behind <c>person</c> somewhere.</summary>
    private static ImmutableHashSet<int> FindNumbers(
        string text,
        CancellationToken cancellationToken
    )
    {
        const string Word = "person";
        var found = ImmutableHashSet.CreateBuilder<int>();
        for (
            var at = text.IndexOf(Word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Word, at + 1, StringComparison.Ordinal)
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rest = text.AsSpan(at + Word.Length);
            var end = rest.IndexOfAnyExceptInRange('0', '9');
            if (
                int.TryParse(
                    end < 0 ? rest : rest[..end],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                found.Add(number);
            }
        }

        return found.ToImmutable();
    }
}
