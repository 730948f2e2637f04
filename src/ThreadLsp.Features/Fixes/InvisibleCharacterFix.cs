using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>TD5001: away with all such characters of the line.</summary>
internal static class InvisibleCharacterFix
{
    public static IEnumerable<CodeFix> Find(FixContext context)
    {
        var tree = context.Tree;
        var content = context.Model.GetContentSpan(context.Line);
        var text = tree.Text.ToString(content);
        var spans = InvisibleCharacters.Find(text);
        yield return new(
            spans.Count == 1
                ? "Remove what cannot be seen here"
                : "Remove what cannot be seen in this line",
            [
                .. spans.Select(span => new TextChange(
                    new(content.Start + span.Start, span.Length),
                    string.Empty
                )),
            ],
            IsPreferred: true,
            KeepsNesting: IsSameKind(tree.Lines[context.Line], text, spans)
        );
    }

    /// <summary>Text may be a header without such a character, and a header another one.</summary>
    private static bool IsSameKind(GreenLine line, string text, List<TextSpan> spans)
    {
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            text = text.Remove(spans[i].Start, spans[i].Length);
        }

        return LineLexer.Lex(text, 0).Kind == line.Kind;
    }
}
