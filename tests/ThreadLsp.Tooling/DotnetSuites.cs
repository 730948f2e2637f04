namespace ThreadLsp.Tooling;

/// <summary>The tests that are .NET programs.</summary>
public static class DotnetSuites
{
    private const string ProgramTests = "ThreadLsp.EndToEnd.Tests";
    private const string ServerTests = "ThreadLsp.Server.Tests";

    /// <summary>The style of the sources and the tests of the layers.</summary>
    public static async Task<TestCount> RunLayersAsync()
    {
        await BuildAsync().ConfigureAwait(false);
        var count = await CheckStyleAsync().ConfigureAwait(false);
        foreach (
            var folder in Directory
                .EnumerateDirectories(Repository.Combine("tests"), "*.Tests")
                .Order(StringComparer.Ordinal)
        )
        {
            var name = Path.GetFileName(folder);
            if (!string.Equals(name, ProgramTests, StringComparison.Ordinal))
            {
                count += await RunAsync(name).ConfigureAwait(false);
            }
        }

        return count;
    }

    /// <summary>The tests of the native program.</summary>
    public static async Task<TestCount> RunProgramAsync()
    {
        await BuildAsync().ConfigureAwait(false);
        var program = await NativeServer.BuildAsync().ConfigureAwait(false);
        return await RunAsync(ProgramTests, program).ConfigureAwait(false);
    }

    /// <summary>The tests of the server within one process, where the layers were not asked for.</summary>
    public static async Task<TestCount> RunServerAsync()
    {
        await BuildAsync().ConfigureAwait(false);
        return await RunAsync(ServerTests).ConfigureAwait(false);
    }

    private static Task BuildAsync() =>
        Progress.StepAsync(
            "Building everything",
            () =>
                Shell.RequireAsync("dotnet", ["build", "ThreadLsp.sln", "-v", "quiet", "--nologo"])
        );

    private static async Task<TestCount> CheckStyleAsync()
    {
        await Shell.RequireAsync("dotnet", ["tool", "restore"]).ConfigureAwait(false);
        var check = await Shell
            .RunAsync("dotnet", ["csharpier", "check", "."], quiet: true)
            .ConfigureAwait(false);
        Progress.Say(
            check.Succeeded
                ? "Every source is formatted."
                : "Some sources are not formatted: dotnet csharpier format ."
        );
        return check.Succeeded ? new TestCount(1, 0, 0) : new TestCount(0, 1, 0);
    }

    private static async Task<TestCount> RunAsync(string name, string? program = null)
    {
        Progress.Say(name);
        var ending = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        var path = Repository.Combine("artifacts", "bin", name, "debug", name + ending);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["THREADLSP_RECORD"] = ConformanceSuite.Recording,
        };
        if (program is not null)
        {
            environment["THREADLSP"] = program;
        }

        var result = await Shell
            .RunAsync(path, ["-noLogo", "-noColor"], environment: environment)
            .ConfigureAwait(false);
        return TestCount.Of(result);
    }
}
