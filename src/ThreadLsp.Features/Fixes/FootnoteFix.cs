using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD3006: the number of the one footnote that nothing refers to, or a footnote to fill in.</summary>
/// <remarks>Where a reference belongs to which only its author knows; so none is put in.</remarks>
internal static class FootnoteFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var comment = context.Comment;
        var footnotes = Footnotes.Read(comment, new LineReader(context.Tree));
        var lacking = footnotes
            .References.Where(reference => !footnotes.Marks.ContainsKey(reference.Number))
            .Select(reference => reference.Number)
            .Distinct()
            .ToList();
        var unused = footnotes
            .Marks.Where(mark =>
                !mark.Value.IsEmpty
                && !footnotes.References.Any(reference => reference.Number == mark.Key)
            )
            .ToList();

        // Both tell of the same slip where there is one of each.
        if (lacking is [var wanted] && unused is [var (number, mark)])
        {
            yield return new(
                $"Number the footnote [{Format(number)}] as the text refers to it: [{Format(wanted)}]",
                [new(mark, $"[{Format(wanted)}]")],
                IsPreferred: true,
                KeepsNesting: true
            );
        }

        foreach (var reference in footnotes.References)
        {
            if (reference.Span == context.Diagnostic.Span && lacking.Contains(reference.Number))
            {
                yield return new(
                    $"Insert a footnote [{Format(reference.Number)}] to fill in, at the end of the comment",
                    [Append(context.Tree, comment, $"[{Format(reference.Number)}] …")],
                    KeepsNesting: true
                );
            }
        }
    }

    /// <summary>A line of its own behind the last words of a comment, where the comment stands.</summary>
    private static TextChange Append(SyntaxTree tree, Comment comment, string words)
    {
        var last = comment.EndLine - 1;
        while (tree.Lines[last].Kind == LineKind.Blank)
        {
            last--;
        }

        var end = tree.GetLineStart(last) + tree.Lines[last].Length - tree.Lines[last].BreakLength;
        return new(
            new(end, 0),
            DirectiveChange.GetLineBreak(tree)
                + IndentationStyle.Of(tree).Write(comment.Column)
                + words
        );
    }

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
