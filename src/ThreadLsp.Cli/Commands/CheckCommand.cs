using System.CommandLine;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp check FILE…</c>: says what is wrong with dumps, as a compiler does.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = FileArguments.CreateSeveral();
        var format = new Option<OutputFormat>("--format")
        {
            Description =
                "text (the default): a line for each diagnostic; json: one value for all files.",
            HelpName = "text|json",
            CustomParser = ParseFormat,
        };
        var command = new Command(
            "check",
            "Says what is wrong with dumps. Ends with 0: no errors, 1: errors, 2: a file could not be read."
        )
        {
            files,
            format,
        };
        command.SetAction(result => Run(result.GetRequiredValue(files), result.GetValue(format)));
        return command;
    }

    private static OutputFormat ParseFormat(System.CommandLine.Parsing.ArgumentResult result)
    {
        switch (result.Tokens)
        {
            case [{ Value: "text" }]:
                return OutputFormat.Text;
            case [{ Value: "json" }]:
                return OutputFormat.Json;
            default:
                result.AddError("--format takes text or json.");
                return default;
        }
    }

    private static int Run(string[] names, OutputFormat format)
    {
        using ICheckReport report =
            format == OutputFormat.Json ? new JsonCheckReport() : new TextCheckReport();
        var count = new CheckCount();
        foreach (var name in names)
        {
            if (InputReader.TryRead(name, out var problem) is { } file)
            {
                report.Add(file, count);
                count.Files++;
            }
            else
            {
                StandardStreams.WriteError($"{name}: {problem}.");
                report.AddUnreadable(name, problem!);
                count.Unreadable++;
            }
        }

        report.Finish(count);
        return count switch
        {
            { Unreadable: > 0 } => ExitCode.Failed,
            { Errors: > 0 } => ExitCode.ErrorsFound,
            _ => ExitCode.Success,
        };
    }
}
