using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Analysis;

/// <summary>Reads lines one after the other with their words: O(their length), with one buffer for all of them.</summary>
/// <param name="tree">The document.</param>
public sealed class LineReader(SyntaxTree tree)
{
    private char[] buffer = new char[512];
    private SumTree<GreenLine, LineSummary>.Enumerator lines;
    private int endLine;
    private int nextStart;
    private Range content;

    /// <summary>The number of the line.</summary>
    public int Line { get; private set; }

    /// <summary>What is known of the line.</summary>
    public GreenLine Green { get; private set; }

    /// <summary>The offset of the first character behind the indentation.</summary>
    public int ContentStart { get; private set; }

    /// <summary>The line without indentation, without white space at its end, and without line break; good until the next one is read.</summary>
    public ReadOnlySpan<char> Content => buffer.AsSpan(content);

    /// <summary>Goes to before a line.</summary>
    /// <param name="firstLine">The line that is read next.</param>
    /// <param name="end">The line behind the last that is read.</param>
    /// <returns>This reader.</returns>
    public LineReader Begin(int firstLine, int end)
    {
        Line = firstLine - 1;
        endLine = int.Min(end, tree.Lines.Count);
        lines = tree.Lines.GetEnumerator(int.Min(firstLine, tree.Lines.Count));
        nextStart = tree.GetLineStart(int.Min(firstLine, tree.Lines.Count));
        return this;
    }

    /// <summary>Reads the next line; false behind the last.</summary>
    public bool MoveNext()
    {
        if (Line + 1 >= endLine || !lines.MoveNext())
        {
            return false;
        }

        Line++;
        Green = lines.Current;
        var length = Green.Length - Green.BreakLength;
        if (length > buffer.Length)
        {
            buffer = new char[int.Max(length, buffer.Length * 2)];
        }

        var text = buffer.AsSpan(0, length);
        tree.Text.CopyTo(nextStart, text);
        var indentation = Indentation.Measure(text).Length;
        ContentStart = nextStart + indentation;
        content = indentation..(indentation + LineLexer.TrimEnd(text[indentation..]).Length);
        nextStart += Green.Length;
        return true;
    }
}
