using System.CommandLine;
using System.CommandLine.Parsing;
using ThreadLsp.Features.Fixes;

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
            "Mends dumps. Ends with 0: done, 1: --check found something, or something is left to mend, 2: a file could not be read or written."
        )
        {
            files,
            code,
            check,
        };
        command.SetAction(result =>
            Rewriting.Run(
                result.GetRequiredValue(files),
                model => FixAll.Mend(model, result.GetValue(code)),
                result.GetValue(check)
            )
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
}
