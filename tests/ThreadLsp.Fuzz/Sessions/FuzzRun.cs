using System.Collections.Immutable;
using System.Diagnostics;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Fuzz;

/// <summary>Sessions one after the other until there were enough edits, or something is different.</summary>
/// <param name="seed">The seed of all that is random: the same seed makes the same sessions.</param>
/// <param name="kinds">What the sessions begin with.</param>
public sealed class FuzzRun(int seed, ImmutableArray<DocumentKind> kinds)
{
    private const int MostStepsOfASession = 50;
    private const int MostStepsOfALargeSession = 12;

    /// <summary>A large document costs as much as a hundred small ones.</summary>
    private const int SessionsForALargeOne = 150;

    /// <summary>From here on a session ends: pastes of pastes grow without end.</summary>
    private const int LongestText = 30_000;

    private readonly Random random = new(seed);

    /// <summary>The seed.</summary>
    public int Seed => seed;

    /// <summary>How often what was compared.</summary>
    public CheckCounts Counts { get; } = new();

    /// <summary>How many sessions have begun.</summary>
    public int Sessions { get; private set; }

    /// <summary>How many edits were made; a batch counts once.</summary>
    public int Edits { get; private set; }

    /// <summary>How many edits there were of each kind.</summary>
    public Dictionary<EditKind, int> EditKinds { get; } = [];

    /// <summary>How many batches of several edits at once.</summary>
    public int Batches { get; private set; }

    /// <summary>Runs.</summary>
    /// <param name="edits">After so many edits it ends.</param>
    /// <param name="time">After this time it ends.</param>
    /// <param name="report">Told the number of edits now and then.</param>
    /// <returns>The session that found a difference, up to the step that showed it; null where all is well.</returns>
    public FuzzFailure? Run(int edits, TimeSpan time, Action? report = null)
    {
        var start = Stopwatch.GetTimestamp();
        while (Edits < edits && Stopwatch.GetElapsedTime(start) < time)
        {
            if (RunSession(edits) is { } failure)
            {
                return failure;
            }

            report?.Invoke();
        }

        return null;
    }

    private FuzzFailure? RunSession(int edits)
    {
        var sessionSeed = random.Next();
        var choice = new Random(sessionSeed);
        var kind = ChooseKind();
        var text = FuzzDocuments.Create(kind, choice);
        var generator = new EditGenerator(choice.Next())
        {
            WithHugeLines = kind == DocumentKind.Pieces,
        };
        var isLarge = text.Length > LongestText;
        var wanted = 1 + choice.Next(isLarge ? MostStepsOfALargeSession : MostStepsOfASession);
        var steps = ImmutableArray.CreateBuilder<Step>();
        Sessions++;
        try
        {
            var session = new EditSession(text, Counts, new Random(choice.Next()));
            while (
                steps.Count < wanted
                && Edits < edits
                && (isLarge || session.Version.Text.Length <= LongestText || choice.Next(4) > 0)
            )
            {
                var step = MakeStep(session.Version, generator, choice);
                if (step.Changes.IsEmpty)
                {
                    continue;
                }

                steps.Add(step);
                Edits++;
                session.Apply(step);
            }

            session.UndoAll();
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is what was looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(
                kind,
                Sessions,
                exception is DifferenceException ? exception.Message : exception.ToString(),
                new FuzzCase(text, steps.ToImmutable())
            );
        }
    }

    private DocumentKind ChooseKind()
    {
        while (true)
        {
            var kind = kinds[random.Next(kinds.Length)];
            if (
                FuzzDocuments.IsAvailable(kind)
                && (
                    kind != DocumentKind.Large
                    || kinds.Length == 1
                    || random.Next(SessionsForALargeOne / kinds.Length) == 0
                )
            )
            {
                return kind;
            }
        }
    }

    private Step MakeStep(DumpVersion version, EditGenerator generator, Random choice)
    {
        // Edits are made of the text as a full parse has it, so that a fault in what is tested cannot lead them astray.
        var text = version.Tree.Text;
        var isBatch = choice.Next(6) == 0;
        ImmutableArray<Syntax.Text.TextChange> changes = isBatch
            ? [.. generator.NextBatch(text)]
            : [generator.Next(text)];
        EditKinds[generator.LastKind] = EditKinds.GetValueOrDefault(generator.LastKind) + 1;
        Batches += isBatch ? 1 : 0;
        return new(changes, ChooseQuestion(version, choice));
    }

    private static Question ChooseQuestion(DumpVersion version, Random choice) =>
        choice.Next(8) switch
        {
            0 => Question.Nothing,
            1 when choice.Next(int.Max(20, version.Tree.CommentCount)) < 20 =>
                Question.AllDiagnostics,
            _ => Question.QuickDiagnostics,
        };
}
