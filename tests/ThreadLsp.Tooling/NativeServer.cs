namespace ThreadLsp.Tooling;

/// <summary>Builds the server: native where the tools for it are there, else for the .NET runtime.</summary>
public static class NativeServer
{
    /// <summary>The folder the program is published to.</summary>
    public static string Folder =>
        Repository.Combine("artifacts", "publish", "ThreadLsp.Cli", "release");

    /// <summary>The program.</summary>
    public static string Program =>
        Path.Combine(Folder, OperatingSystem.IsWindows() ? "threadlsp.exe" : "threadlsp");

    /// <summary>Publishes the program and gives its path.</summary>
    public static Task<string> BuildAsync() =>
        Progress.StepAsync(
            "Building the server",
            async () =>
            {
                var missing = FindMissingTool();
                string[] options = missing is null
                    ? []
                    : ["-p:PublishAot=false", "--self-contained", "false"];
                if (missing is not null)
                {
                    Progress.Say(
                        $"{missing} is missing, so the server is built for the .NET runtime: it starts more slowly."
                    );
                }

                await Shell
                    .RequireAsync(
                        "dotnet",
                        ["publish", "src/ThreadLsp.Cli", "-v", "quiet", "--nologo", .. options]
                    )
                    .ConfigureAwait(false);
                return Program;
            }
        );

    /// <summary>Builds the program for the .NET runtime, as it is when it is developed but optimised, and gives its path.</summary>
    public static Task<string> BuildForRuntimeAsync() =>
        Progress.StepAsync(
            "Building the server for the .NET runtime",
            async () =>
            {
                await Shell
                    .RequireAsync(
                        "dotnet",
                        ["build", "src/ThreadLsp.Cli", "-c", "Release", "-v", "quiet", "--nologo"]
                    )
                    .ConfigureAwait(false);
                return Repository.Combine(
                    "artifacts",
                    "bin",
                    "ThreadLsp.Cli",
                    "release",
                    Path.GetFileName(Program)
                );
            }
        );

    /// <summary>What the native build needs and does not find; null where all is there.</summary>
    private static string? FindMissingTool()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        if (Shell.Find("clang") is null && Shell.Find("gcc") is null)
        {
            return "A linker (clang or gcc)";
        }

        return OperatingSystem.IsMacOS() || File.Exists("/usr/include/zlib.h")
            ? null
            : "zlib (zlib1g-dev)";
    }
}
