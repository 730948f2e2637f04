using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD2001: the header that it was most likely meant to be, or text.</summary>
internal static class AlmostHeaderFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var span = context.Diagnostic.Span;
        if (span.Start > context.Model.GetContentSpan(context.Line).Start)
        {
            yield return Separate(context, span);
            yield break;
        }

        var content = context.Tree.Text.ToString(span);
        var header = HeaderRecognizer.Correct(content);
        yield return new(
            $"Make it a header: {Analysis.DisplayText.Clean(header)}",
            [Shorten(span, content, header)],
            IsPreferred: AgeRecognizer.FindStart(content) != 0
        );
        yield return PlacementFixes.Escape(context, span.Start);
    }

    /// <summary>A line of its own, where the lines that follow stand: they are its body.</summary>
    private static CodeFix Separate(FixContext context, TextSpan header)
    {
        var tree = context.Tree;
        var next = context.Line + 1;
        var hasBody =
            next < tree.Lines.Count
            && tree.Lines[next].Kind is not (LineKind.Header or LineKind.Blank or LineKind.Byline);
        var owner = tree.FindHeaderBefore(context.Line + 1);
        var column =
            hasBody ? tree.Lines[next].Column
            : owner < 0 ? 0
            : tree.Lines[owner].Column;
        return new(
            $"Put the header in a line of its own: {Analysis.DisplayText.Clean(tree.Text.ToString(header))}",
            [
                new(
                    new(header.Start, 0),
                    DirectiveChange.GetLineBreak(tree) + IndentationStyle.Of(tree).Write(column)
                ),
            ],
            IsPreferred: true
        );
    }

    /// <summary>The change of the characters that differ alone, so that a cursor beside them stays where it is.</summary>
    private static TextChange Shorten(TextSpan span, string old, string right)
    {
        var start = old.AsSpan().CommonPrefixLength(right);
        var (oldEnd, rightEnd) = (old.Length, right.Length);
        while (oldEnd > start && rightEnd > start && old[oldEnd - 1] == right[rightEnd - 1])
        {
            oldEnd--;
            rightEnd--;
        }

        return new(
            TextSpan.FromBounds(span.Start + start, span.Start + oldEnd),
            right[start..rightEnd]
        );
    }
}
