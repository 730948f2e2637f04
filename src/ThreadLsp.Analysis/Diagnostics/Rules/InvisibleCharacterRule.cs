using System.Globalization;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD5001: characters that are not seen, or turn the text around them: what is read is not what is there.</summary>
internal static class InvisibleCharacterRule
{
    public static void Analyze(RuleContext context, CommentScope scope) =>
        Analyze(context, scope.Comment.Line, scope.Comment.EndLine);

    /// <summary>Looks at what belongs to no comment: the stories, and what stands before them.</summary>
    public static void AnalyzeStories(RuleContext context)
    {
        var tree = context.Tree;
        for (var line = 0; line >= 0; )
        {
            var header = tree.FindHeader(line);
            Analyze(context, line, header < 0 ? tree.Lines.Count : header);
            var byline = header < 0 ? -1 : tree.FindByline(header);
            line = byline < 0 ? -1 : tree.GetStoryStart(byline);
        }
    }

    private static void Analyze(RuleContext context, int firstLine, int endLine)
    {
        var reader = context.Lines.Begin(firstLine, endLine);
        while (reader.MoveNext())
        {
            if ((reader.Line & 0xFFF) == 0)
            {
                context.ThrowIfCancelled();
            }

            if (InvisibleCharacters.MayContain(reader.Content))
            {
                Check(context, reader.Content, reader.ContentStart);
            }
        }
    }

    /// <summary>One report for a line: the first such characters that stand together.</summary>
    private static void Check(RuleContext context, ReadOnlySpan<char> line, int offset)
    {
        var spans = InvisibleCharacters.Find(line);
        if (spans is [var first, ..])
        {
            var character = line[first.Start];
            var more = spans.Count == 1 ? string.Empty : ", and there are more in this line";
            context.Report(
                DiagnosticDescriptors.InvisibleCharacter,
                new TextSpan(offset + first.Start, first.Length),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Describe(character)}{more}: without it the text would read as it stands."
                )
            );
        }
    }

    private static string Describe(char character) =>
        character switch
        {
            >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' =>
                $"A character that turns the direction of the text (U+{Hexadecimal(character)})",
            InvisibleCharacters.TagHalf => "An invisible tag character",
            _ when char.IsControl(character) => $"A control character (U+{Hexadecimal(character)})",
            _ => $"An invisible character (U+{Hexadecimal(character)})",
        };

    private static string Hexadecimal(char character) =>
        ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
