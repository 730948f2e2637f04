using System.Diagnostics;
using System.Text;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests;

/// <summary>The native program, started as an editor starts it.</summary>
internal sealed class NativeServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder log = new();

    private NativeServer(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (log)
            {
                log.Append(line.Data).Append('\n');
            }
        };
        process.BeginErrorReadLine();
        Client = new LspClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    /// <summary>The editor's side.</summary>
    public LspClient Client { get; }

    /// <summary>What the server wrote to standard error so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>The program: where <c>THREADLSP</c> says, else where <c>dotnet publish src/ThreadLsp.Cli</c> leaves it. Skips the test where it is not.</summary>
    public static string FindProgram()
    {
        var name = OperatingSystem.IsWindows() ? "threadlsp.exe" : "threadlsp";
        var program = Environment.GetEnvironmentVariable("THREADLSP") is { Length: > 0 } path
            ? Path.GetFullPath(path)
            : RepositoryRoot.Combine($"artifacts/publish/ThreadLsp.Cli/release/{name}");
        Assert.SkipUnless(
            File.Exists(program),
            "The program is not built: `dotnet publish src/ThreadLsp.Cli` builds it, or THREADLSP says where it is."
        );
        return program;
    }

    /// <summary>Starts a server that nobody has spoken to yet.</summary>
    public static NativeServer Spawn(params string[] arguments) =>
        new(
            Process.Start(
                new ProcessStartInfo(FindProgram(), ["lsp", "--stdio", .. arguments])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardErrorEncoding = Encoding.UTF8,
                }
            )!
        );

    /// <summary>Starts a server and introduces the editor to it.</summary>
    public static async Task<NativeServer> StartAsync(
        string capabilities =
            """
                { "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }
                """
    )
    {
        var server = Spawn();
        await server.Client.InitializeAsync(capabilities);
        return server;
    }

    /// <summary>Starts a server whose columns are counted in an encoding.</summary>
    public static Task<NativeServer> StartWithEncodingAsync(string encoding) =>
        StartAsync($$"""{ "general": { "positionEncodings": ["{{encoding}}"] } }""");

    /// <summary>Closes the editor's end, as one that has ended does.</summary>
    public void CloseInput() => process.StandardInput.Close();

    /// <summary>Waits for the program to end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
