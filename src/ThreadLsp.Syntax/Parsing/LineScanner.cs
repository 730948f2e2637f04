using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Cuts a part of a text into green lines, in one pass over its pieces.</summary>
internal ref struct LineScanner
{
    private SourceText.RunEnumerator runs;
    private ReadOnlySpan<char> run;
    private char[] joined = new char[256];
    private int joinedLength;
    private bool ended;

    /// <param name="text">The text.</param>
    /// <param name="span">From the start of a line to the end of a line, its line break included, or to the end of the text.</param>
    public LineScanner(SourceText text, TextSpan span)
    {
        runs = text.GetRuns(span);
        AtEndOfText = span.End == text.Length;
    }

    /// <summary>
    /// True when the part reaches the end of the text, whose last line has no line break: it is given even where it is empty.
    /// </summary>
    private bool AtEndOfText { get; }

    /// <summary>The line that was scanned last.</summary>
    public GreenLine Current { get; private set; }

    /// <summary>Scans the next line; false at the end of the part.</summary>
    public bool MoveNext()
    {
        if (ended)
        {
            return false;
        }

        joinedLength = 0;
        while (true)
        {
            var end = run.IndexOfAny('\n', '\r');
            if (end >= 0 && (run[end] == '\n' || end + 1 < run.Length))
            {
                var breakLength = run[end] == '\r' && run[end + 1] == '\n' ? 2 : 1;
                Emit(run[..end], breakLength);
                run = run[(end + breakLength)..];
                return true;
            }

            if (end >= 0)
            {
                // A carriage return ends this piece; the next piece tells whether a line feed belongs to it.
                var line = run[..end];
                Keep(line);
                run = runs.MoveNext() ? runs.Current : default;
                var breakLength = run is ['\n', ..] ? 2 : 1;
                run = run[(breakLength - 1)..];
                Emit(default, breakLength);
                return true;
            }

            Keep(run);
            if (!runs.MoveNext())
            {
                ended = true;
                if (joinedLength == 0 && !AtEndOfText)
                {
                    return false;
                }

                Emit(default, 0);
                return true;
            }

            run = runs.Current;
        }
    }

    /// <summary>Emits a line that ends with <paramref name="rest"/> behind what was kept of earlier pieces.</summary>
    private void Emit(ReadOnlySpan<char> rest, int breakLength)
    {
        if (joinedLength == 0)
        {
            Current = LineLexer.Lex(rest, breakLength);
            return;
        }

        Keep(rest);
        Current = LineLexer.Lex(joined.AsSpan(0, joinedLength), breakLength);
    }

    private void Keep(ReadOnlySpan<char> piece)
    {
        if (joinedLength + piece.Length > joined.Length)
        {
            Array.Resize(ref joined, int.Max(joined.Length * 2, joinedLength + piece.Length));
        }

        piece.CopyTo(joined.AsSpan(joinedLength));
        joinedLength += piece.Length;
    }
}
