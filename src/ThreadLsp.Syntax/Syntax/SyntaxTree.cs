using System.Runtime.InteropServices;
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
    private readonly Lazy<DialectDetection> detection;

    private SyntaxTree(SourceText text, SumTree<GreenLine, LineSummary> lines)
    {
        Text = text;
        Lines = lines;
        detection = new(() => DialectDetection.Detect(this));
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The green lines; never empty, for a text without line breaks is one line.</summary>
    public SumTree<GreenLine, LineSummary> Lines { get; }

    /// <summary>The number of comments in the file; O(1).</summary>
    public int CommentCount => Lines.Summary.Headers;

    /// <summary>How the dump is written.</summary>
    public Dialect Dialect => detection.Value.Dialect;

    /// <summary>The columns of one level of replies.</summary>
    public int IndentWidth => detection.Value.IndentWidth;

    /// <summary>What the first line says of the dump; null where it says nothing.</summary>
    public Directive? Directive => detection.Value.Directive;

    /// <summary>Parses a text; O(n), and it cannot fail.</summary>
    public static SyntaxTree ParseText(string text) => ParseText(SourceText.From(text));

    /// <summary>Parses a text; O(n), and it cannot fail.</summary>
    public static SyntaxTree ParseText(SourceText text)
    {
        var lines = new SumTree<GreenLine, LineSummary>.Builder();
        var scanner = new LineScanner(text, new(0, text.Length), withLastLine: true);
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

        var first = GetLineNumber(span.Start);
        if (first > 0 && span.Start == GetLineStart(first))
        {
            // The line before may end in a carriage return that now meets a line feed.
            first--;
        }

        // The line of the end is touched even where only its start is: a line feed there may have lost its carriage return.
        var last = GetLineNumber(span.End);
        var start = GetLineStart(first);
        var end = GetLineStart(last + 1) + newLength - span.Length;
        var relexed = new List<GreenLine>();
        var scanner = new LineScanner(
            newText,
            TextSpan.FromBounds(start, end),
            last == Lines.Count - 1
        );
        while (scanner.MoveNext())
        {
            relexed.Add(scanner.Current);
        }

        var lines = Lines.Replace(first, last - first + 1, CollectionsMarshal.AsSpan(relexed));
        return new(newText, lines);
    }
}
