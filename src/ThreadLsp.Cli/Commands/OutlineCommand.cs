using System.CommandLine;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp outline FILE</c>: the discussion as a tree.</summary>
internal static class OutlineCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = FileArguments.CreateSingle();
        var json = new Option<bool>("--json") { Description = "Write one JSON value." };
        var command = new Command("outline", "Shows a discussion as a tree.") { file, json };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(json)));
        return command;
    }

    private static int Run(string name, bool json)
    {
        if (InputReader.TryRead(name, out var problem) is not { } file)
        {
            StandardStreams.WriteError($"{name}: {problem}.");
            return ExitCode.Failed;
        }

        file.WarnIfNotUtf8();
        if (json)
        {
            OutlineJson.Write(file.Model);
        }
        else
        {
            OutlineTree.Write(file.Model);
        }

        return ExitCode.Success;
    }
}
