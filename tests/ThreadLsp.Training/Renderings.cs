using System.Diagnostics;

namespace ThreadLsp.Training;

/// <summary>Dumps made of the threads of the corpus as if they had been saved on the first day, when ages still tell something.</summary>
internal static class Renderings
{
    private const string SavedAfter = "18h";

    /// <summary>Renders all discussions with the corpus' own <c>flatten.py</c> and gives the folder they are in.</summary>
    public static string Make(DirectoryInfo corpus)
    {
        var folder = Directory.CreateTempSubdirectory("threadlsp-training-").FullName;
        var threads = Directory
            .EnumerateFiles(Path.Combine(corpus.FullName, "threads"), "*.json")
            .Where(path => !path.Contains("whoishiring", StringComparison.Ordinal));
        Parallel.ForEach(
            threads,
            thread =>
            {
                var output = Path.Combine(folder, Path.GetFileNameWithoutExtension(thread));
                using var process = Process.Start(
                    new ProcessStartInfo(
                        "python3",
                        [
                            Path.Combine(corpus.FullName, "tools", "flatten.py"),
                            thread,
                            "flat",
                            "--at",
                            SavedAfter,
                            "--out",
                            $"{output}.flat",
                        ]
                    )
                    {
                        UseShellExecute = false,
                        RedirectStandardOutput = true,
                    }
                )!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
            }
        );
        return folder;
    }
}
