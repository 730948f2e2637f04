using System.Diagnostics;
using ThreadLsp.Benchmarks.Rows;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Benchmarks.Measuring;

/// <summary>Types at planned places and undoes it. What is timed: the text, the tree, and who is answered at that place.</summary>
internal sealed class Typing(SyntaxTree tree)
{
    /// <summary>As many as the peers make at a place; where an edit takes microseconds, more of them cost nothing.</summary>
    private const int RepetitionsAtAPlace = 500;

    private readonly SyntaxTree original = tree;
    private int parents;

    /// <summary>The bytes that each edit since warming up allocated.</summary>
    public List<long> Allocated { get; } = [];

    /// <summary>Types until the code that runs is the code that is meant to be measured.</summary>
    public void WarmUp(IReadOnlyList<PlannedEdit> edits, double seconds)
    {
        var begin = Stopwatch.GetTimestamp();
        do
        {
            Repeat(edits, 10, new());
        } while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds);

        Allocated.Clear();
    }

    /// <summary>Makes one edit over and over, or many edits once.</summary>
    public Times Measure(IReadOnlyList<PlannedEdit> edits)
    {
        var times = new Times();
        Repeat(edits, edits.Count > 1 ? 1 : RepetitionsAtAPlace, times);
        return times;
    }

    private void Repeat(IReadOnlyList<PlannedEdit> edits, int repetitions, Times times)
    {
        var current = original;
        for (var i = 0; i < repetitions; i++)
        {
            foreach (var edit in edits)
            {
                var at = new TextSpan(edit.Offset, 0);
                current = Apply(current, new(at, edit.Text), times);
                current = Apply(
                    current,
                    new(at with { Length = edit.Text.Length }, string.Empty),
                    times
                );
            }
        }
    }

    private SyntaxTree Apply(SyntaxTree before, TextChange change, Times times)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var after = before.WithChanges(change);
        var header = after.FindHeaderBefore(after.GetLineNumber(change.Span.Start) + 1);
        if (header >= 0)
        {
            parents += after.FindParentHeader(header);
        }

        var ticks = Stopwatch.GetTimestamp() - start;
        Allocated.Add(GC.GetAllocatedBytesForCurrentThread() - allocated);
        times.Add(ticks);
        return after;
    }
}
