using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Fuzz;

/// <summary>
/// Makes each save of a page out of the one before, as somebody would who keeps a dump up to date: ages get older, comments come and go.
/// Everything is compared after every edit, as after random ones.
/// </summary>
/// <param name="seed">The seed of how many changes an edit has.</param>
internal sealed class SeriesReplay(int seed)
{
    /// <summary>Some edits change a line or two, some what a replacement all over the file would.</summary>
    private const int MostChangesOfAnEdit = 40;

    private readonly Random random = new(seed);

    /// <summary>How often what was compared.</summary>
    public CheckCounts Counts { get; } = new();

    /// <summary>How many edits were made; a batch counts once.</summary>
    public int Edits { get; private set; }

    /// <summary>How many places were changed, all edits together.</summary>
    public int Changes { get; private set; }

    /// <summary>Replays the saves of a page.</summary>
    /// <exception cref="DifferenceException">Something is not as a full parse makes it.</exception>
    public void Replay(ImmutableArray<string> saves)
    {
        var session = new EditSession(saves[0], Counts, random);
        foreach (var save in saves[1..])
        {
            foreach (var step in MakeSteps(session.Version.Text, save))
            {
                session.Apply(step);
                Edits++;
                Changes += step.Changes.Length;
            }

            if (!string.Equals(session.Version.Text, save, StringComparison.Ordinal))
            {
                throw new DifferenceException(Check.Text, "the edits do not make the next save");
            }
        }

        session.UndoAll();
    }

    private List<Step> MakeSteps(string was, string now)
    {
        var changes = FindChanges(was, now);
        var steps = new List<Step>();
        // Changes are found in offsets of the earlier save; each edit moves what stands behind it.
        var shift = 0;
        for (var first = 0; first < changes.Count; )
        {
            var count = int.Min(changes.Count - first, random.Next(1, MostChangesOfAnEdit + 1));
            var step = changes.GetRange(first, count);
            steps.Add(
                new(
                    [
                        .. step.Select(change =>
                            change with
                            {
                                Span = new(change.Span.Start + shift, change.Span.Length),
                            }
                        ),
                    ],
                    random.Next(4) == 0 ? Question.Nothing : Question.QuickDiagnostics
                )
            );
            shift += step.Sum(change => change.LengthDifference);
            first += count;
        }

        return steps;
    }

    private static List<TextChange> FindChanges(string was, string now)
    {
        var difference = Differ.Instance.CreateDiffs(
            was,
            now,
            ignoreWhiteSpace: false,
            ignoreCase: false,
            LineEndingsPreservingChunker.Instance
        );
        var starts = new int[difference.PiecesOld.Count + 1];
        for (var line = 0; line < difference.PiecesOld.Count; line++)
        {
            starts[line + 1] = starts[line] + difference.PiecesOld[line].Length;
        }

        return
        [
            .. difference.DiffBlocks.Select(block => new TextChange(
                TextSpan.FromBounds(
                    starts[block.DeleteStartA],
                    starts[block.DeleteStartA + block.DeleteCountA]
                ),
                GetInserted(difference, block)
            )),
        ];
    }

    private static string GetInserted(DiffResult difference, DiffBlock block) =>
        string.Concat(difference.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
}
