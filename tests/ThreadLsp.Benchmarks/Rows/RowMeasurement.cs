using System.Text;
using ThreadLsp.Benchmarks.Measuring;
using ThreadLsp.Syntax;

namespace ThreadLsp.Benchmarks.Rows;

/// <summary>Measures what the peers measure.</summary>
/// <param name="seconds">How long each part goes on where it can be repeated at will.</param>
internal sealed class RowMeasurement(double seconds)
{
    /// <summary>The name this parser stands under in a table.</summary>
    public const string Peer = "ThreadLsp";

    private SyntaxTree? kept;

    /// <summary>Measures a text.</summary>
    /// <param name="name">What stands for it in the row.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="plan">The edits, all made on the unedited text.</param>
    public Row Measure(string name, byte[] utf8, IReadOnlyList<PlannedEdit> plan)
    {
        var empty = Memory.CountLive();
        var text = Encoding.UTF8.GetString(utf8);
        var withText = Memory.CountLive();
        kept = SyntaxTree.ParseText(text);
        var withTree = Memory.CountLive();

        var lineFeeds = Times.Of(seconds, () => CountLineFeeds(text));
        var full = Times.Of(seconds, () => kept = SyntaxTree.ParseText(text));
        var open = Times.Of(
            seconds,
            () => kept = SyntaxTree.ParseText(Encoding.UTF8.GetString(utf8))
        );
        var row = new Row
        {
            Peer = Peer,
            File = name,
            Bytes = utf8.Length,
            FullParse = double.Round(full.Median, 2),
            Throughput = double.Round(utf8.Length / full.Median, 1),
            TreeMemory = double.Round((withTree - withText) / (double)utf8.Length, 3),
            TextMemory = double.Round((withText - empty) / (double)utf8.Length, 3),
            LineFeeds = double.Round(lineFeeds.Median, 2),
            Open = double.Round(open.Median, 2),
        };
        return WithEdits(row, SyntaxTree.ParseText(text), plan);
    }

    private Row WithEdits(Row row, SyntaxTree tree, IReadOnlyList<PlannedEdit> plan)
    {
        var typing = new Typing(tree);
        var places = plan.ToLookup(edit => edit.Kind, StringComparer.Ordinal);

        // Not with the random places: each of them is to be met as cold as an editor's user finds it.
        typing.WarmUp([.. plan.Where(edit => edit.Kind is not "rand")], seconds);
        row = row with
        {
            Random = typing.Measure([.. places["rand"]]).Latency,
            Start = typing.Measure([.. places["start"]]).Latency,
            Middle = typing.Measure([.. places["mid"]]).Latency,
            End = typing.Measure([.. places["end"]]).Latency,
            Structure = typing.Measure([.. places["struct"]]).Latency,
        };
        typing.Allocated.Sort();
        return row with
        {
            Allocated = typing.Allocated[typing.Allocated.Count / 2],
            MostAllocated = typing.Allocated[^1],
        };
    }

    private static int CountLineFeeds(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        while (rest.IndexOf('\n') is >= 0 and var end)
        {
            count++;
            rest = rest[(end + 1)..];
        }

        return count;
    }
}
