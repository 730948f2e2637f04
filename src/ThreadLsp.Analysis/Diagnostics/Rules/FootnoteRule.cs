using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3006: a reference <c>[1]</c> without its footnote line in the same comment, or a footnote that nothing refers to.</summary>
internal static class FootnoteRule
{
    public static void Analyze(RuleContext context, CommentScope scope)
    {
        // Nearly no comment has a bracket.
        if (!scope.Comment.IsBare && HasBracket(context, scope.Comment))
        {
            var (all, footnotes) = Footnotes.Read(scope.Comment, context.Lines);
            var references = new Dictionary<int, TextSpan>();
            foreach (var (number, span) in all)
            {
                references.TryAdd(number, span);
            }

            Report(context, references, footnotes);
        }
    }

    private static bool HasBracket(RuleContext context, Comment comment)
    {
        var reader = context.Lines.Begin(comment.Line + 1, comment.EndLine);
        while (reader.MoveNext())
        {
            if (reader.Content.Contains('['))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(
        RuleContext context,
        Dictionary<int, TextSpan> references,
        ImmutableDictionary<int, TextSpan> footnotes
    )
    {
        foreach (var (number, span) in references)
        {
            if (!footnotes.ContainsKey(number))
            {
                context.Report(
                    DiagnosticDescriptors.Footnote,
                    span,
                    $"This refers to a footnote that is not in this comment: a line \"[{Format(number)}] …\" would be it."
                );
            }
        }

        if (references.Count == 0 && footnotes.Count > 1)
        {
            // A list whose items are numbered so.
            return;
        }

        foreach (var (number, span) in footnotes.OrderBy(footnote => footnote.Value.Start))
        {
            if (!references.ContainsKey(number) && !span.IsEmpty)
            {
                context.Report(
                    DiagnosticDescriptors.Footnote,
                    span,
                    $"Nothing in this comment refers to this footnote: \"[{Format(number)}]\" behind the words it belongs to would."
                );
            }
        }
    }

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
