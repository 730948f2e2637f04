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
            if (LostHeader.FindJoined(context, context.Line) is { } separated)
            {
                yield return separated;
            }

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
