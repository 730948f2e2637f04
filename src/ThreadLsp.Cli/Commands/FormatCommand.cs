using System.CommandLine;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;
using ThreadLsp.Features;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp format FILE…</c>: indents dumps by their nesting.</summary>
internal static class FormatCommand
{
    /// <summary>What stands before replies where the dump does not show it.</summary>
    private static readonly FormattingStyle Style = new(InsertSpaces: true);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = FileArguments.CreateSeveral();
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; end with 1 where there is something to change.",
        };
        var write = new Option<bool>("--write")
        {
            Description = "Change the files; else the dump goes to standard output.",
        };
        var command = new Command(
            "format",
            "Indents dumps by their nesting. Ends with 0: done, 1: --check found something, 2: a file could not be read or written."
        )
        {
            files,
            check,
            write,
        };
        command.Validators.Add(result =>
        {
            var changesFiles = result.GetValue(write) || result.GetValue(check);
            if (result.GetValue(write) && result.GetValue(check))
            {
                result.AddError("--write and --check do not go together.");
            }

            if (!changesFiles && result.GetValue(files) is { Length: > 1 })
            {
                result.AddError("Several files go with --write or --check.");
            }
        });
        command.SetAction(result =>
            result.GetValue(write) || result.GetValue(check)
                ? Rewriting.Run(
                    result.GetRequiredValue(files),
                    model => new(Formatting.Format(model, Style), 0, false),
                    result.GetValue(check)
                )
                : Print(result.GetRequiredValue(files)[0])
        );
        return command;
    }

    private static int Print(string name)
    {
        if (InputReader.TryRead(name, out var problem) is not { } file)
        {
            StandardStreams.WriteError($"{name}: {problem}.");
            return ExitCode.Failed;
        }

        file.WarnIfNotUtf8();
        using var output = StandardStreams.OpenOutput();
        output.Write(FileRewriter.Splice(file.Bytes.Span, Formatting.Format(file.Model, Style)));
        return ExitCode.Success;
    }
}
