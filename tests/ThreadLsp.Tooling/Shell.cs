using System.ComponentModel;
using System.Diagnostics;
using Spectre.Console;

namespace ThreadLsp.Tooling;

/// <summary>Runs other programs and passes on what they print, as they print it.</summary>
public static class Shell
{
    private static readonly string[] ProgramEndings = OperatingSystem.IsWindows()
        ? [".exe", ".cmd"]
        : [""];

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="folder">Where it runs; null for the root of the repository.</param>
    /// <param name="environment">Variables it gets beside those of this process; an empty one is taken away.</param>
    /// <param name="quiet">True when its output is shown only where it fails.</param>
    /// <exception cref="ToolException">The program could not be started.</exception>
    public static async Task<ShellResult> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null,
        bool quiet = false
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (
            var (name, value) in environment
                ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            start.Environment[name] = value.Length == 0 ? null : value;
        }

        // Programs of the SDK must not take the settings of the one that runs this script.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        var lines = new List<string>();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, output) => Take(output.Data);
        process.ErrorDataReceived += (_, output) => Take(output.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new ToolException($"{program} could not be started: {exception.Message}.");
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync().ConfigureAwait(false);
        var result = new ShellResult(process.ExitCode, lines);
        if (quiet && !result.Succeeded)
        {
            lines.ForEach(Show);
        }

        return result;

        void Take(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (lines)
            {
                lines.Add(line);
                if (!quiet)
                {
                    Show(line);
                }
            }
        }
    }

    /// <summary>Runs a program that must succeed, and shows its output only where it does not.</summary>
    /// <exception cref="ToolException">It failed.</exception>
    public static async Task<ShellResult> RequireAsync(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var list = arguments.ToList();
        var result = await RunAsync(program, list, folder, environment, quiet: true)
            .ConfigureAwait(false);
        return result.Succeeded
            ? result
            : throw new ToolException(
                $"{program} {string.Join(' ', list)} failed with exit code {result.ExitCode}; its output stands above."
            );
    }

    /// <summary>The path of a program on the PATH; null where there is none.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder =>
                ProgramEndings.Select(ending => Path.Combine(folder, program + ending))
            )
            .FirstOrDefault(File.Exists);

    private static void Show(string line) => AnsiConsole.Console.Profile.Out.Writer.WriteLine(line);
}
