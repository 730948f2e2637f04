using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>
/// Behind Enter: the new line stands where the body stands, a quote goes on, and Enter in a quote that has no words ends it.
/// </summary>
/// <remarks>It sees the text with the line break, and with what the editor itself has put in behind it, and corrects that alone.</remarks>
public static class TypedLineBreak
{
    /// <summary>What is to be changed; empty where all is well, and outside of comments. O(log n).</summary>
    /// <param name="model">The thread, with the line break in it.</param>
    /// <param name="offset">A place in the new line.</param>
    public static ImmutableArray<TextChange> Format(ThreadModel model, int offset)
    {
        var tree = model.Tree;
        var line = tree.GetLineNumber(offset);
        if (line == 0 || model.FindComment(offset) < 0)
        {
            return [];
        }

        var above = tree.Lines[line - 1];
        return tree.Lines[line].Kind switch
        {
            // Enter before a header has left its indentation above, and the header without.
            _ when above.Kind == LineKind.Blank => above.Column > tree.Lines[line].Column
            && tree.Lines[line].Kind != LineKind.Blank
                ? Indent(tree, line, above.Column)
                : [],
            LineKind.Header => [],
            _ when above.Kind == LineKind.Quote => GoOn(tree, line),
            _ => Indent(tree, line, above.Column),
        };
    }

    private static ImmutableArray<TextChange> Indent(SyntaxTree tree, int line, int column) =>
        new Reindentation(tree).SetColumn(line, column).ToChanges();

    private static ImmutableArray<TextChange> GoOn(SyntaxTree tree, int line)
    {
        var (aboveStart, above) = ReadContent(tree, line - 1);
        var (start, content) = ReadContent(tree, line);
        var words = above.AsSpan().IndexOfAnyExcept("> \t");
        if (words < 0 && content.Length == 0)
        {
            // The sign, the line break and the new indentation go: the cursor stands where the quote began.
            return [new(TextSpan.FromBounds(aboveStart, start), string.Empty)];
        }

        var indented = Indent(tree, line, tree.Lines[line - 1].Column);
        if (content.StartsWith('>'))
        {
            return indented;
        }

        var signs = (words < 0 ? above : above[..words]).TrimEnd() + " ";
        return indented is [var change] && change.Span.End == start
            ? [change with { NewText = change.NewText + signs }]
            : [.. indented, new(new(start, 0), signs)];
    }

    /// <summary>A line without its indentation and its line break, and where it begins.</summary>
    private static (int Start, string Content) ReadContent(SyntaxTree tree, int line)
    {
        var green = tree.Lines[line];
        var start = tree.GetLineStart(line);
        var text = tree.Text.ToString(new TextSpan(start, green.Length - green.BreakLength));
        var indentation = Indentation.Measure(text).Length;
        return (start + indentation, text[indentation..]);
    }
}
