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
        ("/usr/share/emacs/site-lisp/elpa-src/lsp-mode-8.0.0/lsp-mode.el", "elpa-lsp-mode"),
        ("vim", "vim"),
        ("/usr/share/vim-ale/plugin/ale.vim", "vim-ale"),
        ("kate", "kate"),
    ];

    /// <summary>Editors that run a script: the script, the configuration it tries, and how the editor is called with it.</summary>
    private static readonly TextEditor[] TextEditors =
    [
        new(
            "Neovim",
            "neovim.lua",
            "neovim/threadlsp.lua",
            "nvim",
            ["--clean", "--headless", "-S"]
        ),
        new(
            "Emacs with eglot",
            "emacs.el",
            "emacs/threadlsp.el",
            "emacs",
            ["-q", "--no-site-file", "--batch", "-l"]
        ),
        new(
            "Emacs with lsp-mode",
            "emacs-lsp-mode.el",
            "emacs/threadlsp-lsp-mode.el",
            "emacs",
            ["-q", "--no-site-file", "--batch", "-l"]
        ),
        new(
            "Vim with ALE",
            "vim.vim",
            "vim/threadlsp.vim",
            "vim",
            ["-Nu", "NONE", "-i", "NONE", "-es", "-S"]
        ),
        new("Kate", "kate.mjs", "kate/settings.json", "node", []),
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
        count += await RunTextEditorsAsync(server, Sample, comments: 74).ConfigureAwait(false);
        if (seed is null)
        {
            Progress.Say("The real dump is not there: its tests in editors are skipped.");
            return count + new TestCount(0, 0, TextEditors.Length);
        }

        return count + await RunTextEditorsAsync(server, seed, comments: 91).ConfigureAwait(false);
    }

    private static async Task<TestCount> RunTextEditorsAsync(
        string server,
        string dump,
        int comments
    )
    {
        var count = default(TestCount);
        foreach (var editor in TextEditors)
        {
            count += await RunOnCopyAsync(
                    editor.Name,
                    dump,
                    copy =>
                        RunAsync(
                            $"{editor.Name}, {Path.GetFileName(dump)}",
                            editor.Program,
                            [.. editor.Arguments, Path.Combine(Scripts, editor.Script)],
                            Describe(
                                server,
                                copy,
                                comments,
                                Repository.Combine("editors", editor.Configuration)
                            )
                        )
                )
                .ConfigureAwait(false);
        }

        return count;
    }

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
        var folder = Directory.CreateTempSubdirectory($"threadlsp-{editor.Replace(' ', '-')}-");
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
