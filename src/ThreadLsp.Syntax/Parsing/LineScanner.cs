using System.Buffers;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Parsing;

/// <summary>Cuts a part of a text into green lines, in one pass over its pieces.</summary>
internal ref struct LineScanner
{
    private SourceText.RunEnumerator runs;
    private ReadOnlySpan<char> run;
    private Span<char> joined;
    private char[]? rented;
    private int joinedLength;
    private bool ended;

    private readonly bool withLastLine;
    private readonly bool hasCarriageReturns;

    /// <param name="text">The text.</param>
    /// <param name="span">From the start of a line to the end of a line, its line break included.</param>
    /// <param name="withLastLine">
    /// True when the last line of the text is to be scanned as well: it has no line break, and it is a line even where it is
    /// empty, so the span alone does not tell.
    /// </param>
    /// <param name="buffer">Room for a line that lies in several pieces; a longer one rents more.</param>
    public LineScanner(SourceText text, TextSpan span, bool withLastLine, Span<char> buffer)
    {
        runs = text.GetRuns(span);
        joined = buffer;
        this.withLastLine = withLastLine;
        hasCarriageReturns = text.HasCarriageReturns;
    }

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
            var end = hasCarriageReturns ? run.IndexOfAny('\n', '\r') : run.IndexOf('\n');
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
                if (joinedLength == 0 && !withLastLine)
                {
                    return false;
                }

                Emit(default, 0);
                return true;
            }

            run = runs.Current;
        }
    }

    /// <summary>Gives back what was rented.</summary>
    public void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
            rented = null;
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
        Current = LineLexer.Lex(joined[..joinedLength], breakLength);
    }

    private void Keep(ReadOnlySpan<char> piece)
    {
        if (joinedLength + piece.Length > joined.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(
                int.Max(joined.Length * 2, joinedLength + piece.Length)
            );
            joined[..joinedLength].CopyTo(larger);
            Dispose();
            rented = larger;
            joined = larger;
        }

        piece.CopyTo(joined[joinedLength..]);
        joinedLength += piece.Length;
    }
}
