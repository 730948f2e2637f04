namespace ThreadLsp.Tooling;

/// <summary>Opens a dump in VS Code: on the desktop, in the browser, or unseen for pictures.</summary>
public static class VsCode
{
    private static string Scripts => Repository.Combine("tests", "editors");

    /// <summary>Installs the extension in the VS Code of this user and opens the dump there.</summary>
    public static async Task OpenOnDesktopAsync(string program, string package, string dump)
    {
        await Shell
            .RequireAsync(program, ["--install-extension", package, "--force"])
            .ConfigureAwait(false);
        var name = Path.GetExtension(dump) is ".thread" ? dump : CopyAsThread(dump);
        await Shell.RequireAsync(program, [name]).ConfigureAwait(false);
        Progress.Say($"{name} is open in VS Code. The extension stays installed: Thread Dump.");
    }

    /// <summary>Serves VS Code to the browsers of this machine until it is told to stop.</summary>
    public static async Task OpenInBrowserAsync(
        string package,
        string dump,
        CancellationToken cancellationToken
    )
    {
        var node = await PrepareAsync().ConfigureAwait(false);
        Progress.Say(
            "There is no VS Code on the PATH: it is served to the browser instead. Ctrl+C ends it."
        );
        var serving = Shell.RunAsync(
            node,
            [Path.Combine(Scripts, "serve.mjs"), CodeServer.Usual.VsCodeRoot, package, dump],
            environment: null
        );
        await serving.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes pictures of what the extension shows; of a dump that has lost its nesting also how that is found again.</summary>
    /// <exception cref="ToolException">Something was not to be seen.</exception>
    public static async Task TakePicturesAsync(string package, string dump, string folder)
    {
        var node = await PrepareAsync().ConfigureAwait(false);
        if (
            await DebianPackages.EnsureAsync([("chromium", "chromium")]).ConfigureAwait(false) is
            { } missing
        )
        {
            throw new ToolException($"Pictures need a browser: {missing}.");
        }

        var taken = await Shell
            .RunAsync(
                node,
                [
                    Path.Combine(Scripts, "ui.mjs"),
                    CodeServer.Usual.VsCodeRoot,
                    package,
                    dump,
                    folder,
                    .. IsIndented(dump) ? (ReadOnlySpan<string>)[] : ["--showcase"],
                ]
            )
            .ConfigureAwait(false);
        if (!taken.Succeeded)
        {
            throw new ToolException(
                $"VS Code did not show all that was looked for; {folder} has what it showed."
            );
        }

        Progress.Say($"The pictures are in {folder}.");
    }

    private static bool IsIndented(string dump) =>
        File.ReadLines(dump).Any(line => line.StartsWith(' ') || line.StartsWith('\t'));

    private static async Task<string> PrepareAsync()
    {
        var node =
            Node.Program
            ?? throw new ToolException(
                "node is missing: VS Code in the browser needs node 20 or later."
            );
        await CodeServer.Usual.InstallAsync().ConfigureAwait(false);
        await Node.InstallAsync(Scripts, "what drives the browser").ConfigureAwait(false);
        return node;
    }

    /// <summary>A copy whose name says what it is: a plain-text file would only be offered the language.</summary>
    private static string CopyAsThread(string dump)
    {
        var copy = Path.Combine(
            Directory.CreateTempSubdirectory("threadlsp-try-").FullName,
            Path.GetFileNameWithoutExtension(dump) + ".thread"
        );
        WritableCopy.Make(dump, copy);
        return copy;
    }
}
