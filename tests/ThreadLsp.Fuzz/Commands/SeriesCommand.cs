using System.CommandLine;
using System.Globalization;

namespace ThreadLsp.Fuzz;

/// <summary><c>series</c>: pages that were saved again and again, each save made out of the one before.</summary>
internal static class SeriesCommand
{
    public static Command Create()
    {
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed makes the same edits.",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command(
            "series",
            "Replays pages that were saved again and again, and compares with a full parse after each edit."
        )
        {
            seed,
        };
        command.SetAction(result =>
            Run(result.GetRequiredValue(seed), result.InvocationConfiguration.Output)
        );
        return command;
    }

    private static int Run(int seed, TextWriter output)
    {
        if (!SavedPage.IsAvailable(out var reason))
        {
            output.WriteLine(reason);
            return 1;
        }

        foreach (var isIndented in (bool[])[true, false])
        {
            var replay = new SeriesReplay(seed);
            foreach (var saves in SavedPage.ReadAll(isIndented))
            {
                replay.Replay(saves);
            }

            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(isIndented ? "indented" : "flat")}: {replay.Edits:N0} edits of {replay.Changes:N0} places; {replay.Counts}"
                )
            );
        }

        output.WriteLine("no difference");
        return 0;
    }
}
