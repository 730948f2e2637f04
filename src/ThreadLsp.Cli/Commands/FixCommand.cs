using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp fix FILE…</c>: mends dumps as the editor does on saving, or all of one code.</summary>
internal static class FixCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = FileArguments.CreateSeveral();
        var code = new Option<string?>("--code")
        {
            Description =
                "Mend all diagnostics of this code, comments moved included; else only what moves none.",
            HelpName = "CODE",
            CustomParser = ParseCode,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; end with 1 where there is something to mend.",
        };
        var command = new Command(
            "fix",
            "Mends dumps. Ends with 0: done, 1: --check found something, 2: a file could not be read or written."
        )
        {
            files,
            code,
            check,
        };
        command.SetAction(result =>
            Run(result.GetRequiredValue(files), result.GetValue(code), result.GetValue(check))
        );
        return command;
    }

    private static string? ParseCode(ArgumentResult result)
    {
        var known = CodeFixes.ForAll.Order(StringComparer.Ordinal);
        if (
            result.Tokens is [{ Value: var value }]
            && known.FirstOrDefault(code =>
                string.Equals(code, value, StringComparison.OrdinalIgnoreCase)
            )
                is { } found
        )
        {
            return found;
        }

        result.AddError($"--code takes one of {string.Join(", ", known)}.");
        return null;
    }

    private static int Run(string[] names, string? code, bool check)
    {
        using var output = StandardStreams.OpenTextOutput();
        var (mended, failed) = (0, 0);
        foreach (var name in names)
        {
            if (FileRewriter.TryRead(name) is not { } file)
            {
                failed++;
                continue;
            }

            var changes = Find(file.Model, code);
            if (changes.IsEmpty)
            {
                continue;
            }

            if (!check && !FileRewriter.TryWrite(file, changes))
            {
                failed++;
                continue;
            }

            mended++;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TerminalText.Escape(name)}: {changes.Length} {(changes.Length == 1 ? "change" : "changes")}{(check ? " to make" : string.Empty)}."
                )
            );
        }

        return failed > 0 ? ExitCode.Failed
            : check && mended > 0 ? ExitCode.ErrorsFound
            : ExitCode.Success;
    }

    private static ImmutableArray<TextChange> Find(ThreadModel model, string? code) =>
        code is null ? FixAll.Find(model) : FixAll.Find(model, code);
}
