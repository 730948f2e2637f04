using System.CommandLine;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Cli.Output;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp explain [CODE]</c>: what a diagnostic means and what to do about it.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var code = new Argument<string?>("CODE")
        {
            Description =
                "The code of a diagnostic, such as TD1002; all codes are listed without it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "explain",
            "Says what a diagnostic means. Ends with 2 where there is no such code."
        )
        {
            code,
        };
        command.SetAction(result => Run(result.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        if (code is null)
        {
            WriteAll();
            return ExitCode.Success;
        }

        if (DiagnosticDocumentation.Find(code) is not { } section)
        {
            var all = DiagnosticDocumentation.All;
            StandardStreams.WriteError(
                $"There is no diagnostic {code}: the codes go from {all[0].Code} to {all[^1].Code}, and 'threadlsp explain' lists them."
            );
            return ExitCode.Failed;
        }

        using var output = TerminalWriter.Open();
        output.Write(section.Code, Styles.Name).EndLine();
        output.EndLine();
        foreach (var line in section.Text.Split('\n'))
        {
            output.Write(line).EndLine();
        }

        return ExitCode.Success;
    }

    private static void WriteAll()
    {
        using var output = TerminalWriter.Open();
        var width = DiagnosticDocumentation.All.Max(section => section.Severity.Length);
        foreach (var section in DiagnosticDocumentation.All)
        {
            output
                .Write(section.Code, Styles.Name)
                .Write("  ")
                .Write(section.Severity.PadRight(width), Styles.Faint)
                .Write("  ")
                .Write(section.Title)
                .EndLine();
        }
    }
}
