using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace ThreadLsp.Tooling;

/// <summary>Says what is being done, and how long it took.</summary>
public static class Progress
{
    /// <summary>A line of its own.</summary>
    public static void Say(string message) =>
        AnsiConsole.MarkupLineInterpolated($"[blue]>[/] {message}");

    /// <summary>A step with its time.</summary>
    public static async Task<T> StepAsync<T>(string what, Func<Task<T>> step)
    {
        Say($"{what} …");
        var start = Stopwatch.GetTimestamp();
        var result = await step().ConfigureAwait(false);
        var seconds = Stopwatch
            .GetElapsedTime(start)
            .TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        Say($"{what}: done in {seconds} s");
        return result;
    }

    /// <summary>A step with its time and without a result.</summary>
    public static Task StepAsync(string what, Func<Task> step) =>
        StepAsync(
            what,
            async () =>
            {
                await step().ConfigureAwait(false);
                return true;
            }
        );

    /// <summary>The count, alone on the last line.</summary>
    public static void Finish(TestCount count) => AnsiConsole.WriteLine(count.ToString());

    /// <summary>What could not be done.</summary>
    public static void Fail(string message) =>
        AnsiConsole.MarkupLineInterpolated($"[red]error:[/] {message}");
}
