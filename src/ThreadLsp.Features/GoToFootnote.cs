using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>From <c>[1]</c> in a comment to its footnote, and from the footnote's mark back to the first <c>[1]</c>.</summary>
public static class GoToFootnote
{
    /// <summary>The target; null where the offset stands in neither, and where the other one is not in the comment. O(the comment).</summary>
    public static NavigationTarget? Find(ThreadModel model, int offset)
    {
        var number = model.FindComment(offset);
        if (number < 0)
        {
            return null;
        }

        var tree = model.Tree;
        var footnotes = Footnotes.Read(model[number], new LineReader(tree));
        foreach (var (note, reference) in footnotes.References)
        {
            if (Holds(reference, offset))
            {
                return footnotes.Marks.TryGetValue(note, out var mark)
                    ? new(reference, GetLine(mark), GetLine(mark))
                    : null;
            }
        }

        foreach (var (note, mark) in footnotes.Marks)
        {
            if (!mark.IsEmpty && Holds(mark, offset))
            {
                var back = footnotes.References.FirstOrDefault(reference =>
                    reference.Number == note
                );
                return back.Span.IsEmpty ? null : new(mark, GetLine(back.Span), back.Span);
            }
        }

        return null;

        TextSpan GetLine(TextSpan span) => model.GetContentSpan(tree.GetLineNumber(span.Start));
    }

    /// <summary>The end counts as well: a cursor between two characters belongs to both.</summary>
    private static bool Holds(TextSpan span, int offset) =>
        span.Start <= offset && offset <= span.End;
}
