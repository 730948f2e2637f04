using System.Collections.Immutable;
using System.Text;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Moves comments to other columns, line by line and from the first to the last; only indentation changes.</summary>
/// <remarks>
/// Lines of a body keep what they stand deeper than their header: that is code. Those that already stood left of it are moved only
/// where they would stand left of it again. Blank lines stay as they are.
/// </remarks>
/// <param name="tree">The document.</param>
/// <param name="style">What is written.</param>
internal sealed class Reindentation(SyntaxTree tree, IndentationStyle style)
{
    private readonly ImmutableArray<TextChange>.Builder changes =
        ImmutableArray.CreateBuilder<TextChange>();

    /// <summary>Writes what the dump is indented by.</summary>
    public Reindentation(SyntaxTree tree)
        : this(tree, IndentationStyle.Of(tree)) { }

    /// <summary>Moves all comments whose headers stand in these lines by so many columns; O(their text).</summary>
    public Reindentation MoveBlock(int firstLine, int endLine, int columns)
    {
        var start = tree.GetLineStart(firstLine);
        var lines = tree.Lines.GetEnumerator(firstLine);
        var header = tree.Lines[firstLine].Column;
        for (var line = firstLine; line < endLine && lines.MoveNext(); line++)
        {
            header = lines.Current.Kind == LineKind.Header ? lines.Current.Column : header;
            MoveLine(start, lines.Current, header, int.Max(0, header + columns));
            start += lines.Current.Length;
        }

        return this;
    }

    /// <summary>Moves a header and the own lines of its comment to a column.</summary>
    public Reindentation MoveComment(int headerLine, int column) =>
        MoveBlock(
            headerLine,
            tree.GetOwnEndLine(headerLine),
            column - tree.Lines[headerLine].Column
        );

    /// <summary>Moves a single line to a column, whatever stood before it.</summary>
    public Reindentation SetColumn(int line, int column)
    {
        var green = tree.Lines[line];
        Replace(tree.GetLineStart(line), green, green.Column, column);
        return this;
    }

    /// <summary>What has been changed so far, in the order of the text.</summary>
    public ImmutableArray<TextChange> ToChanges() => changes.ToImmutable();

    /// <summary>The text of some lines after all changes so far, of which none lies outside of them.</summary>
    public string Render(int firstLine, int endLine)
    {
        var (start, end) = (tree.GetLineStart(firstLine), tree.GetLineStart(endLine));
        var text = new StringBuilder(end - start);
        foreach (var change in changes)
        {
            text.Append(tree.Text.ToString(TextSpan.FromBounds(start, change.Span.Start)))
                .Append(change.NewText);
            start = change.Span.End;
        }

        return text.Append(tree.Text.ToString(TextSpan.FromBounds(start, end))).ToString();
    }

    private void MoveLine(int start, GreenLine green, int from, int to)
    {
        if (green.Kind == LineKind.Blank)
        {
            return;
        }

        Replace(start, green, green.Column >= from ? from : int.Min(green.Column, to), to);
    }

    /// <summary>Puts an indentation up to one column in the place of that up to another; what stands between it and the words stays.</summary>
    private void Replace(int start, GreenLine green, int from, int to)
    {
        if (from == to && style.IsWrittenBy(green.Flags))
        {
            // Nearly all lines of a dump that has been formatted.
            return;
        }

        var length = int.Min(green.Length - green.BreakLength, green.Column + 1);
        var old = tree.Text.ToString(new TextSpan(start, length));
        var (mark, end, column) = Measure(old, from);
        var written = style.Write(to) + new string(' ', int.Max(0, column - from));

        // What both begin with stays, so that an edit is as small as it can be.
        var common = old.AsSpan(mark, end - mark).CommonPrefixLength(written);
        if (mark + common < end || common < written.Length)
        {
            changes.Add(
                new(TextSpan.FromBounds(start + mark + common, start + end), written[common..])
            );
        }
    }

    /// <summary>Where the indentation begins behind a byte order mark, where it reaches a column, and which one it reaches there.</summary>
    private static (int Mark, int End, int Column) Measure(string line, int column)
    {
        var mark = line is ['\uFEFF', ..] ? 1 : 0;
        var end = mark;
        var reached = 0;
        while (reached < column && end < line.Length)
        {
            reached +=
                line[end] == '\t' ? Indentation.TabWidth - (reached % Indentation.TabWidth) : 1;
            end++;
        }

        return (mark, end, reached);
    }
}
