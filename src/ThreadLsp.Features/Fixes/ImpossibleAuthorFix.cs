using System.Text;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD2002: text after all, or the name in the letters that sites allow.</summary>
internal static class ImpossibleAuthorFix
{
    private const int ShortestName = 2;
    private const int LongestName = 20;

    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var span = context.Diagnostic.Span;
        if (LostHeader.FindJoined(context, context.Line) is { } separated)
        {
            yield return separated;
        }

        var name = Simplify(context.Tree.Text.ToString(span));
        if (AuthorRecognizer.IsSiteName(name))
        {
            yield return new($"Write the name as {name}", [new(span, name)], KeepsNesting: true);
        }

        yield return PlacementFixes.Escape(context, span.Start);
    }

    /// <summary>Letters and digits of ASCII as they are, one <c>_</c> for what stands between them.</summary>
    private static string Simplify(string name)
    {
        var simple = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            {
                simple.Append(character);
            }
            else if (simple.Length > 0 && simple[^1] != '_')
            {
                simple.Append('_');
            }
        }

        simple.Length = int.Min(simple.Length, LongestName);
        var shown = simple.ToString().TrimEnd('_');
        return shown.Length < ShortestName ? string.Empty : shown;
    }
}
