using ThreadLsp.Tooling;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>These benchmarks built natively, as the program that people run is.</summary>
internal static class NativeBuild
{
    private const string Project = "ThreadLsp.Benchmarks.Native";

    /// <summary>Builds them and gives the program; null where the machine cannot.</summary>
    public static async Task<string?> MakeAsync()
    {
        if (NativeToolChain.FindMissing() is { } missing)
        {
            Progress.Say($"{missing} is missing, so the native build is not measured.");
            return null;
        }

        return await Progress
            .StepAsync(
                "Building the native benchmarks",
                async () =>
                {
                    await Shell
                        .RequireAsync(
                            "dotnet",
                            [
                                "publish",
                                Repository.Combine("tests", Project),
                                "-v",
                                "quiet",
                                "--nologo",
                            ]
                        )
                        .ConfigureAwait(false);
                    return Repository.Combine(
                        "artifacts",
                        "publish",
                        Project,
                        "release",
                        OperatingSystem.IsWindows()
                            ? "threadlsp-benchmarks.exe"
                            : "threadlsp-benchmarks"
                    );
                }
            )
            .ConfigureAwait(false);
    }
}
