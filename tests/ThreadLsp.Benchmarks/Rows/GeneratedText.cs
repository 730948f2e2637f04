using System.Text;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Benchmarks.Rows;

/// <summary>Dumps of extreme shapes, and where to type in them.</summary>
internal static class GeneratedText
{
    /// <summary>Comments that all stand at the left edge are taken for a dump that lost its nesting, unless it says that it has not.</summary>
    private const string Directive = "# thread-dump: dialect=indented indent=2\n";

    private const string Typed = "x";
    private const string OneLevel = "  ";

    /// <summary>So many comments that all answer the story; one of them in the middle is edited.</summary>
    public static (byte[] Utf8, PlannedEdit[] Plan) Wide(int siblings) =>
        Generate(
            new ThreadShape
            {
                Comments = siblings,
                Form = ThreadForm.Wide,
                MaximumBodyLines = 1,
                NumbersBodies = true,
            },
            siblings / 2,
            Directive
        );

    /// <summary>A chain of replies; the last one, at this depth, is edited.</summary>
    public static (byte[] Utf8, PlannedEdit[] Plan) Deep(int depth) =>
        Generate(
            new ThreadShape
            {
                Comments = depth + 1,
                Form = ThreadForm.Deep,
                MaximumDepth = int.MaxValue,
                Indent = null,
                MaximumBodyLines = 1,
                NumbersBodies = true,
            },
            depth,
            string.Empty
        );

    /// <summary>
    /// The comments of a text, those behind the middle made replies of one comment: indenting the header of that one gives
    /// all of them another parent.
    /// </summary>
    public static (byte[] Utf8, PlannedEdit[] Plan) Half(string text)
    {
        var tree = SyntaxTree.ParseText(text);
        var line = tree.FindNestingLine(tree.Lines.Count / 2, 0);
        var middle = line < 0 ? tree.Text.Length : tree.GetLineStart(line);
        var changed = new StringBuilder(text.Length * 2);
        changed.Append(text.AsSpan(0, middle)).Append("parent_of_half 3 hours ago\n");
        for (; line >= 0 && line < tree.Lines.Count; line++)
        {
            var start = tree.GetLineStart(line);
            changed.Append(OneLevel).Append(text.AsSpan(start, tree.Lines[line].Length));
        }

        // Typed into the body of a comment of the other half, so that both edits find a tree of the same size.
        var body = text.IndexOf(' ', middle / 2);
        return (
            Encoding.UTF8.GetBytes(changed.ToString()),
            [new("mid", body, Typed), new("struct", middle, OneLevel)]
        );
    }

    private static (byte[] Utf8, PlannedEdit[] Plan) Generate(
        ThreadShape shape,
        int edited,
        string directive
    )
    {
        var text = directive + ThreadGenerator.Generate(shape, seed: 1);
        var tree = SyntaxTree.ParseText(text);
        var header = tree.GetHeaderLine(edited);
        var start = tree.GetLineStart(header);
        var bodyEnd = tree.GetLineStart(header + 2) - 1;
        return (
            Encoding.UTF8.GetBytes(text),
            [new("mid", bodyEnd - 1, Typed), new("struct", start, OneLevel)]
        );
    }
}
