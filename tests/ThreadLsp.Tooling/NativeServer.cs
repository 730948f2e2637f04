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
                var missing = NativeToolChain.FindMissing();
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

    /// <summary>Builds the program for the .NET runtime as well, beside the native one, and gives its path.</summary>
    public static Task<string> BuildForRuntimeAsync() =>
        Progress.StepAsync(
            "Building the server for the .NET runtime",
            async () =>
            {
                var folder = Repository.Combine("artifacts", "publish", "ThreadLsp.Cli", "runtime");
                await Shell
                    .RequireAsync(
                        "dotnet",
                        [
                            "publish",
                            "src/ThreadLsp.Cli",
                            "-v",
                            "quiet",
                            "--nologo",
                            "-p:PublishAot=false",
                            "--self-contained",
                            "false",
                            "-o",
                            folder,
                        ]
                    )
                    .ConfigureAwait(false);
                return Path.Combine(folder, Path.GetFileName(Program));
            }
        );
}
