using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

/// <summary>
/// A version of a dump: its text, the green lines, and the red tree on them. Immutable; versions share what they have in
/// common.
/// </summary>
/// <remarks>
/// <para>Any text parses, and <c>GetRoot().ToFullString()</c> gives it back.</para>
/// <para>Invariant: a tree made by <see cref="WithChanges"/> equals the tree that parsing the new text from scratch makes.</para>
/// </remarks>
public sealed partial class SyntaxTree
{
    /// <summary>UTF-16 code units; longer lines are rare.</summary>
    private const int LineBufferLength = 1024;

    /// <summary>Edits touch one to three lines; a paste rents room for more.</summary>
    private const int FewLines = 16;

    private const int NotDetected = -1;

    // Found out when first asked for; threads that ask at once find the same, and a write of four bytes is never torn.
    private int dialect = NotDetected;
    private int indentWidth = NotDetected;
    private int indentStyle = NotDetected;
    private Directive? directive;

    private SyntaxTree(SourceText text, SumTree<GreenLine, LineSummary> lines)
    {
        Text = text;
        Lines = lines;
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The green lines; never empty, for a text without line breaks is one line.</summary>
    public SumTree<GreenLine, LineSummary> Lines { get; }

    /// <summary>The number of comments in the file; O(1).</summary>
    public int CommentCount => Lines.Summary.Headers;

    /// <summary>How the dump is written.</summary>
    public Dialect Dialect
    {
        get
        {
            if (dialect == NotDetected)
            {
                dialect = (int)DialectDetection.DetectDialect(this);
            }

            return (Dialect)dialect;
        }
    }

    /// <summary>The columns of one level of replies.</summary>
    public int IndentWidth
    {
        get
        {
            if (indentWidth == NotDetected)
            {
                indentWidth = DialectDetection.DetectIndentWidth(this);
            }

            return indentWidth;
        }
    }

    /// <summary>
    /// What a level of replies is indented by: <see cref="LineFlags.TabIndented"/>, or <see cref="LineFlags.SpaceIndented"/>, with
    /// <see cref="LineFlags.BarIndented"/> or without; <see cref="LineFlags.None"/> where no header says so.
    /// </summary>
    public LineFlags IndentStyle
    {
        get
        {
            if (indentStyle == NotDetected)
            {
                indentStyle = (int)DialectDetection.DetectIndentStyle(this);
            }

            return (LineFlags)indentStyle;
        }
    }

    /// <summary>What the first line says of the dump; null where it says nothing.</summary>
    public Directive? Directive =>
        Lines[0].Kind == LineKind.Directive
            ? directive ??= DirectiveReader.Read(Text.ToString(Text.GetLine(0).Span))
            : null;

    /// <summary>Parses a text; O(n), and it cannot fail.</summary>
    public static SyntaxTree ParseText(string text)
    {
        var (chunks, lines) = FirstParse.Parse(text);
        return new(SourceText.From(chunks, text), lines);
    }

    /// <summary>Parses a text; O(n), and it cannot fail.</summary>
    public static SyntaxTree ParseText(SourceText text)
    {
        var lines = new SumTree<GreenLine, LineSummary>.Builder();
        using var scanner = new LineScanner(
            text,
            new(0, text.Length),
            withLastLine: true,
            stackalloc char[LineBufferLength]
        );
        while (scanner.MoveNext())
        {
            lines.Add(scanner.Current);
        }

        return new(text, lines.ToTree());
    }

    /// <summary>The root of the red tree.</summary>
    public ThreadDumpSyntax GetRoot() => new(this);

    /// <summary>
    /// The tree after some edits, all given in offsets of this tree's text; O(log n + changed text). Only the lines that the
    /// edits touch are lexed again.
    /// </summary>
    /// <exception cref="ArgumentException">The edits are not in order, or overlap.</exception>
    public SyntaxTree WithChanges(params ReadOnlySpan<TextChange> changes)
    {
        var newText = Text.WithChanges(changes);
        var tree = this;
        for (var i = changes.Length - 1; i >= 0; i--)
        {
            // From the last edit to the first, so that the offsets of the earlier ones still hold.
            var text = i == 0 ? newText : tree.Text.Replace(changes[i].Span, changes[i].NewText);
            tree = tree.WithChange(text, changes[i].Span, changes[i].NewText.Length);
        }

        return tree;
    }

    /// <summary>
    /// The tree of <paramref name="newText"/>, which differs from this tree's text in <paramref name="change"/> alone.
    /// </summary>
    public SyntaxTree WithChangedText(SourceText newText, TextChangeRange change) =>
        WithChange(newText, change.Span, change.NewLength);

    private SyntaxTree WithChange(SourceText newText, TextSpan span, int newLength)
    {
        if (span.IsEmpty && newLength == 0)
        {
            return new(newText, Lines);
        }

        var (first, last, touched) = FindTouchedLines(span);
        using var scanner = new LineScanner(
            newText,
            touched with
            {
                Length = touched.Length + newLength - span.Length,
            },
            last == Lines.Count - 1,
            stackalloc char[LineBufferLength]
        );
        using var relexed = new LineBuffer(stackalloc GreenLine[FewLines]);
        while (scanner.MoveNext())
        {
            relexed.Add(scanner.Current);
        }

        var lines = Lines.Replace(first, last - first + 1, relexed.Lines);
        return new(newText, lines);
    }

    /// <summary>The lines to lex again when a span is replaced, and the old text of them.</summary>
    private (int First, int Last, TextSpan Span) FindTouchedLines(TextSpan span)
    {
        var found = Lines.Seek<Lengths>(span.Start, out var line);
        var first = found.Index;
        var start = found.Before;
        if (first == Lines.Count)
        {
            // The end of the text belongs to the last line.
            first--;
            line = Lines[first];
            start -= line.Length;
        }

        var last = first;
        var end = start + line.Length;
        if (span.End >= end && last < Lines.Count - 1)
        {
            // The line of the end is touched even where only its start is: a line feed there may have lost its carriage return.
            var ending = Lines.Seek<Lengths>(span.End, out var lastLine);
            last = int.Min(ending.Index, Lines.Count - 1);
            end = ending.Before + lastLine.Length;
        }

        if (first > 0 && span.Start == start)
        {
            // The line before may end in a carriage return that now meets a line feed.
            first--;
            start -= Lines[first].Length;
        }

        return (first, last, TextSpan.FromBounds(start, end));
    }
}
