using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace ThreadLsp.Fuzz;

/// <summary><c>edits</c>: random edits with all comparisons.</summary>
internal static class EditsCommand
{
    private const int EditsForAReport = 50_000;

    private static readonly TimeSpan DefaultTime = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestShrinking = TimeSpan.FromMinutes(1);

    public static Command Create()
    {
        var seconds = new Option<double?>("--seconds")
        {
            Description =
                "Ends after so many seconds; 60 by default, and never where a number of edits is given.",
        };
        var edits = new Option<int?>("--edits") { Description = "Ends after so many edits." };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed makes the same edits.",
            DefaultValueFactory = _ => 1,
        };
        var kinds = new Option<DocumentKind[]>("--kind")
        {
            Description = "What documents the edits are made in; all kinds by default.",
            DefaultValueFactory = _ => Enum.GetValues<DocumentKind>(),
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "edits",
            "Makes random edits, and compares with a full parse after each."
        )
        {
            seconds,
            edits,
            seed,
            kinds,
        };
        command.SetAction(result =>
            Run(
                new FuzzRun(result.GetRequiredValue(seed), [.. result.GetRequiredValue(kinds)]),
                result.GetValue(edits) ?? int.MaxValue,
                result.GetValue(seconds) is { } limit ? TimeSpan.FromSeconds(limit)
                    : result.GetValue(edits) is null ? DefaultTime
                    : TimeSpan.MaxValue,
                result.InvocationConfiguration.Output
            )
        );
        return command;
    }

    private static int Run(FuzzRun run, int edits, TimeSpan time, TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var next = EditsForAReport;
        var failure = run.Run(
            edits,
            time,
            () =>
            {
                if (run.Edits >= next)
                {
                    next = run.Edits - (run.Edits % EditsForAReport) + EditsForAReport;
                    output.WriteLine(Describe(run, start));
                    output.Flush();
                }
            }
        );
        output.WriteLine(Describe(run, start));
        output.WriteLine($"comparisons: {run.Counts}");
        output.WriteLine(
            $"edits: {string.Join(", ", run.EditKinds.OrderBy(entry => entry.Key).Select(entry => Format($"{entry.Key} {entry.Value:N0}")))}"
        );
        if (failure is null)
        {
            output.WriteLine("no difference");
            return 0;
        }

        output.WriteLine(
            $"DIFFERENCE in session {failure.Session} ({failure.Kind}), step {failure.Case.Steps.Length}: {failure.Message}"
        );
        output.WriteLine(
            "As a test, to be kept in tests/ThreadLsp.Fuzz.Tests/RegressionTests.cs with what mends it:\n"
        );
        output.WriteLine(RegressionTest.Write(run.Seed, Shrink(failure)));
        return 1;
    }

    /// <summary>The same failure, as small as can be had in a minute or so.</summary>
    private static FuzzFailure Shrink(FuzzFailure failure)
    {
        var smallest = new CaseShrinker(
            candidate => candidate.FindDifference() is not null,
            LongestShrinking
        ).Shrink(failure.Case);
        return failure with
        {
            Case = smallest,
            Message = smallest.FindDifference() ?? failure.Message,
        };
    }

    private static string Describe(FuzzRun run, long start) =>
        Format(
            $"{run.Edits:N0} edits ({run.Batches:N0} of them batches) in {run.Sessions:N0} sessions, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"
        );

    private static string Format(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
