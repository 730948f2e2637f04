using System.Globalization;

namespace ThreadLsp.Tooling;

/// <summary>The tests in real editors. They run on the repository's own samples, and on the real dump where it is there.</summary>
public static class EditorSuites
{
    private static readonly (string Program, string Packages)[] DebianPrograms =
    [
        ("chromium", "chromium"),
        ("nvim", "neovim"),
        ("emacs", "emacs-nox"),
        ("/usr/share/emacs/site-lisp/elpa-src/eglot-1.9/eglot.el", "elpa-eglot"),
    ];

    private static string Sample =>
        Repository.Combine("tests", "corpus", "samples", "garden-sensors.indented.thread");

    private static string Scripts => Repository.Combine("tests", "editors");

    /// <summary>Builds the program and the extension, installs the editors, and runs all of their tests.</summary>
    public static async Task<TestCount> RunAsync()
    {
        if (Node.Program is null)
        {
            Progress.Say(
                "node is missing, so that the tests in editors are skipped: they need node 20 or later."
            );
            return new TestCount(0, 0, 1);
        }

        if (await DebianPackages.EnsureAsync(DebianPrograms).ConfigureAwait(false) is { } missing)
        {
            Progress.Say($"The tests in editors are skipped: {missing}.");
            return new TestCount(0, 0, 1);
        }

        var server = await NativeServer.BuildAsync().ConfigureAwait(false);
        var package = await Extension.BuildAsync().ConfigureAwait(false);
        var seed = Repository.FindShared(Path.Combine("seed", "deep-learning.txt"));
        var count = await VsCodeSuites
            .RunAsync(CodeServer.Usual, package, seed)
            .ConfigureAwait(false);
        count += await RunNeovimAsync(server, Sample, comments: 74).ConfigureAwait(false);
        count += await RunEmacsAsync(server, Sample, comments: 74).ConfigureAwait(false);
        if (seed is null)
        {
            Progress.Say("The real dump is not there: its tests in editors are skipped.");
            return count + new TestCount(0, 0, 2);
        }

        count += await RunNeovimAsync(server, seed, comments: 91).ConfigureAwait(false);
        return count + await RunEmacsAsync(server, seed, comments: 91).ConfigureAwait(false);
    }

    private static Task<TestCount> RunNeovimAsync(string server, string dump, int comments) =>
        RunOnCopyAsync(
            "Neovim",
            dump,
            copy =>
                RunAsync(
                    $"Neovim, {Path.GetFileName(dump)}",
                    "nvim",
                    ["--clean", "--headless", "-S", Path.Combine(Scripts, "neovim.lua")],
                    Describe(
                        server,
                        copy,
                        comments,
                        Repository.Combine("editors", "neovim", "threadlsp.lua")
                    )
                )
        );

    private static Task<TestCount> RunEmacsAsync(string server, string dump, int comments) =>
        RunOnCopyAsync(
            "Emacs",
            dump,
            copy =>
                RunAsync(
                    $"Emacs, {Path.GetFileName(dump)}",
                    "emacs",
                    ["-q", "--no-site-file", "--batch", "-l", Path.Combine(Scripts, "emacs.el")],
                    Describe(
                        server,
                        copy,
                        comments,
                        Repository.Combine("editors", "emacs", "threadlsp.el")
                    )
                )
        );

    private static Dictionary<string, string> Describe(
        string server,
        string dump,
        int comments,
        string configuration
    )
    {
        var title = File.ReadLines(dump).First();
        var domain = title.LastIndexOf(" (", StringComparison.Ordinal);
        return new(StringComparer.Ordinal)
        {
            ["THREADLSP"] = server,
            ["THREADLSP_DUMP"] = dump,
            ["THREADLSP_COMMENTS"] = comments.ToString(CultureInfo.InvariantCulture),
            ["THREADLSP_TITLE"] = domain < 0 ? title : title[..domain],
            ["THREADLSP_CONFIG"] = configuration,
        };
    }

    /// <summary>Editors get a copy: they write into it.</summary>
    private static async Task<TestCount> RunOnCopyAsync(
        string editor,
        string dump,
        Func<string, Task<TestCount>> run
    )
    {
        var folder = Directory.CreateTempSubdirectory($"threadlsp-{editor}-");
        try
        {
            var copy = Path.Combine(
                folder.FullName,
                Path.ChangeExtension(Path.GetFileName(dump), ".thread")
            );
            WritableCopy.Make(dump, copy);
            return await run(copy).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static async Task<TestCount> RunAsync(
        string what,
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        Progress.Say(what);
        var result = await Shell
            .RunAsync(program, arguments, environment: environment)
            .ConfigureAwait(false);
        return TestCount.Of(result);
    }
}
