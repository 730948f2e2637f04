using System.Diagnostics;
using System.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>
/// The program under test, run as a process: the one that was built together with these tests, or the one that <c>THREADLSP</c> names.
/// </summary>
internal static class CliProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string? Given = Environment.GetEnvironmentVariable("THREADLSP");

    /// <summary>True when the program was given from outside, which is the native one that people get.</summary>
    public static bool IsNative => !string.IsNullOrEmpty(Given);

    /// <summary>The path of the program.</summary>
    public static string Path =>
        IsNative
            ? System.IO.Path.GetFullPath(Given!)
            : System.IO.Path.Combine(
                AppContext.BaseDirectory,
                OperatingSystem.IsWindows() ? "threadlsp.exe" : "threadlsp"
            );

    /// <summary>Runs the program in the folder of the samples.</summary>
    public static Task<CliResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <summary>Runs the program with bytes on its standard input.</summary>
    public static async Task<CliResult> RunAsync(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path)
        {
            WorkingDirectory = RepositoryRoot.Combine("tests/corpus/samples"),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, patience.Token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; what it says is asserted by the test.
        }

        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"threadlsp {string.Join(' ', arguments)} did not end within {Patience}.",
                exception
            );
        }
    }

    /// <summary>Writes a dump to a file of its own and runs the program on it, the file as the last argument.</summary>
    public static async Task<CliResult> RunOnAsync(string dump, params string[] arguments)
    {
        var file = System.IO.Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, dump, new UTF8Encoding(false));
            return await RunAsync([.. arguments, file]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
