using System.CommandLine;
using System.Net.Sockets;
using ThreadLsp.Cli.Output;

namespace ThreadLsp.Cli.Commands;

/// <summary>The program <c>threadlsp</c>: its commands, and what happens when it is called in a wrong way.</summary>
internal static class ProgramCommand
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The code for the shell, see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // A dump may be called @notes.thread: no argument names a file with more arguments.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var result = Create().Parse(arguments, configuration);
        if (result.Errors.Count > 0)
        {
            return ReportWrongUsage(result);
        }

        try
        {
            return await result
                .InvokeAsync(new() { EnableDefaultExceptionHandler = false })
                .ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is IOException or SocketException or OutOfMemoryException)
        {
            // A full disk behind the output, a dump that does not fit into memory: nothing of this program's making.
            StandardStreams.WriteError(exception.Message);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Create() =>
        new("Reads saved discussions: checks them, shows who answers whom, and serves editors.")
        {
            CheckCommand.Create(),
            ExplainCommand.Create(),
            OutlineCommand.Create(),
            NestCommand.Create(),
            FixCommand.Create(),
            FormatCommand.Create(),
            LspCommand.Create(),
        };

    private static int ReportWrongUsage(ParseResult result)
    {
        foreach (var error in result.Errors)
        {
            StandardStreams.WriteError(error.Message);
        }

        var command = result.CommandResult.Command;
        var name = command is RootCommand ? "threadlsp" : $"threadlsp {command.Name}";
        StandardStreams.WriteErrorLine($"'{name} --help' says how it is used.");
        return ExitCode.Failed;
    }
}
