using System.Diagnostics;
using ThreadLsp.Benchmarks.Measuring;

namespace ThreadLsp.Benchmarks.Scale;

/// <summary>Measures what one build of the program does with one document: from the shell, and as a language server.</summary>
/// <param name="build">What the table calls the build.</param>
/// <param name="program">The program.</param>
internal sealed class ScaleMeasurement(string build, string program)
{
    private const int Edits = 200;
    private const double Megabyte = 1e6;

    /// <summary>Between two looks at the memory of a program that will have ended.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Measures.</summary>
    public async Task<ScaleRow> MeasureAsync(ScaleDocument document)
    {
        var (seconds, peak) = await CheckAsync(document.Path).ConfigureAwait(false);
        var open = MeasuredServer.MakeOpen(document.Utf8);
        var start = Stopwatch.GetTimestamp();
        var server = new MeasuredServer(program);
        await using (server.ConfigureAwait(false))
        {
            await server.InitializeAsync().ConfigureAwait(false);
            var initialize = Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            await server.SendAsync(open).ConfigureAwait(false);
            await server.AskForParentAsync(document.Place).ConfigureAwait(false);
            var opened = Stopwatch.GetElapsedTime(start);
            var typed = new Times();
            // From the first moment on, while the server still looks for what is malformed.
            for (var edit = 0; edit < Edits; edit++)
            {
                start = Stopwatch.GetTimestamp();
                await server.TypeAsync(document.Place, edit % 2 == 0).ConfigureAwait(false);
                await server.AskForParentAsync(document.Place).ConfigureAwait(false);
                typed.Add(Stopwatch.GetTimestamp() - start);
            }

            return new(
                document.Name,
                document.Utf8.Length / Megabyte,
                build,
                seconds,
                peak,
                initialize.TotalMicroseconds,
                opened.TotalMicroseconds,
                typed.Latency!,
                server.Memory.Resident
            );
        }
    }

    private async Task<(double Seconds, double Peak)> CheckAsync(string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(program, ["check", path])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var end = process.WaitForExitAsync();
        var peak = 0.0;
        while (!end.IsCompleted)
        {
            peak = double.Max(peak, ProcessMemory.Of(process).Peak);
            await Task.WhenAny(end, Task.Delay(Look)).ConfigureAwait(false);
        }

        await output.ConfigureAwait(false);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, peak);
    }
}
