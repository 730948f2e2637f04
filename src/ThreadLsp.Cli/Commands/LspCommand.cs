using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using ThreadLsp.Cli.Output;
using ThreadLsp.Server;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp lsp</c>: the language server, over standard input and output, a pipe or a socket.</summary>
internal static class LspCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var stdio = new Option<bool>("--stdio")
        {
            Description = "Talk over standard input and output; the default.",
        };
        var pipe = new Option<string?>("--pipe")
        {
            Description = "Connect to this named pipe or Unix socket.",
            HelpName = "NAME",
        };
        var socket = new Option<int?>("--socket")
        {
            Description = "Connect to this port of this machine.",
            HelpName = "PORT",
            CustomParser = result =>
                ParseNumber(result, IPEndPoint.MaxPort, "--socket takes a port, such as 9257."),
        };
        var process = new Option<int?>("--clientProcessId")
        {
            Description = "End when this process has ended.",
            HelpName = "PID",
            CustomParser = result =>
                ParseNumber(
                    result,
                    int.MaxValue,
                    "--clientProcessId takes the number of a process."
                ),
        };
        var command = new Command("lsp", "Serves an editor over the Language Server Protocol.")
        {
            stdio,
            pipe,
            socket,
            process,
        };
        command.Validators.Add(result =>
        {
            Option[] ways = [stdio, pipe, socket];
            if (ways.Count(way => result.GetResult(way) is { Implicit: false }) > 1)
            {
                result.AddError("One way to talk is enough: --stdio, --pipe or --socket.");
            }
        });
        command.SetAction(
            (result, cancellationToken) =>
                RunAsync(
                    result.GetValue(pipe),
                    result.GetValue(socket),
                    new ServerOptions(GetVersion(), Log, result.GetValue(process)),
                    cancellationToken
                )
        );
        return command;
    }

    private static int? ParseNumber(ArgumentResult result, int largest, string expected)
    {
        if (
            result.Tokens is [{ Value: var value }]
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= largest
        )
        {
            return number;
        }

        result.AddError(expected);
        return null;
    }

    private static async Task<int> RunAsync(
        string? pipe,
        int? socket,
        ServerOptions options,
        CancellationToken cancellationToken
    )
    {
        if (pipe is not null)
        {
            using var stream = await ConnectPipeAsync(pipe, cancellationToken)
                .ConfigureAwait(false);
            return await ThreadLspServer
                .RunAsync(stream, stream, options, cancellationToken)
                .ConfigureAwait(false);
        }

        if (socket is { } port)
        {
            using var client = new TcpClient();
            await client
                .ConnectAsync(IPAddress.Loopback, port, cancellationToken)
                .ConfigureAwait(false);
            using var stream = client.GetStream();
            return await ThreadLspServer
                .RunAsync(stream, stream, options, cancellationToken)
                .ConfigureAwait(false);
        }

        // Standard output is the protocol's alone: whatever else should write to it goes to standard error.
        var input = Console.OpenStandardInput();
        using var output = new DirectStream(Console.OpenStandardOutput());
        Console.SetOut(Console.Error);
        return await ThreadLspServer
            .RunAsync(input, output, options, cancellationToken)
            .ConfigureAwait(false);
    }

    private static async Task<Stream> ConnectPipeAsync(
        string name,
        CancellationToken cancellationToken
    )
    {
        if (!OperatingSystem.IsWindows())
        {
            var socket = new Socket(
                AddressFamily.Unix,
                SocketType.Stream,
                ProtocolType.Unspecified
            );
            await socket
                .ConnectAsync(new UnixDomainSocketEndPoint(name), cancellationToken)
                .ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }

        const string Prefix = @"\\.\pipe\";
        var local = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? name[Prefix.Length..]
            : name;
        var pipe = new NamedPipeClientStream(
            ".",
            local,
            PipeDirection.InOut,
            PipeOptions.Asynchronous
        );
        await pipe.ConnectAsync(cancellationToken).ConfigureAwait(false);
        return pipe;
    }

    private static void Log(string line) => StandardStreams.WriteErrorLine($"threadlsp: {line}");

    private static string GetVersion() =>
        typeof(LspCommand)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "0";
}
