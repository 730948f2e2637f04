using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Benchmarks.Scale;

/// <summary>A language server, started as an editor starts it.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private const string Uri = "file:///discussion.thread";

    private readonly Process process;
    private readonly LspWire wire;
    private int lastId;
    private int version = 1;

    /// <summary>Starts it.</summary>
    /// <param name="program">The program.</param>
    public MeasuredServer(string program)
    {
        process = Process.Start(
            new ProcessStartInfo(program, ["lsp", "--stdio"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.BeginErrorReadLine();
        wire = new(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    /// <summary>What it uses now.</summary>
    public ProcessMemory Memory => ProcessMemory.Of(process);

    /// <summary>Introduces the editor.</summary>
    public async Task InitializeAsync()
    {
        await AskAsync("initialize", """{"processId":null,"rootUri":null,"capabilities":{}}""")
            .ConfigureAwait(false);
        await NotifyAsync("initialized", "{}").ConfigureAwait(false);
    }

    /// <summary>The notification that opens a document; made before it is timed.</summary>
    public static byte[] MakeOpen(ReadOnlySpan<byte> utf8)
    {
        var body = new ArrayBufferWriter<byte>(utf8.Length);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            json.WriteString("method", "textDocument/didOpen");
            json.WriteStartObject("params");
            json.WriteStartObject("textDocument");
            json.WriteString("uri", Uri);
            json.WriteString("languageId", "thread-dump");
            json.WriteNumber("version", 1);
            json.WriteString("text", utf8);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return LspWire.Frame(body.WrittenSpan);
    }

    /// <summary>Sends a message as it is.</summary>
    public Task SendAsync(byte[] message) => wire.SendAsync(message);

    /// <summary>Types a character, or takes it away again.</summary>
    public Task TypeAsync(LinePosition place, bool isInserted)
    {
        var end = isInserted ? place.Character : place.Character + 1;
        return NotifyAsync(
            "textDocument/didChange",
            string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"textDocument":{"uri":"{{{Uri}}}","version":{{{++version}}}},"contentChanges":[{"range":{"start":{"line":{{{place.Line}}},"character":{{{place.Character}}}},"end":{"line":{{{place.Line}}},"character":{{{end}}}}},"text":"{{{(isInserted ? "x" : string.Empty)}}}"}]}"""
            )
        );
    }

    /// <summary>Goes to the parent of the comment at a place.</summary>
    public Task AskForParentAsync(LinePosition place) =>
        AskAsync(
            "textDocument/definition",
            string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"position":{"line":{{{place.Line}}},"character":{{{place.Character}}}}}"""
            )
        );

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync().ConfigureAwait(false);
        }

        process.Dispose();
    }

    private Task NotifyAsync(string method, string parameters) =>
        wire.SendAsync(
            LspWire.Frame($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""")
        );

    private async Task AskAsync(string method, string parameters)
    {
        var id = ++lastId;
        await wire.SendAsync(
                LspWire.Frame(
                    $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}"""
                )
            )
            .ConfigureAwait(false);
        // Diagnostics come as well, and are long: the answer is known by how it begins.
        var wanted = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"\"id\":{id},")
        );
        while (await wire.ReceiveAsync().ConfigureAwait(false) is { } message)
        {
            if (message.AsSpan(0, int.Min(message.Length, 64)).IndexOf(wanted) >= 0)
            {
                return;
            }
        }

        throw new EndOfStreamException($"The server ended without an answer to {method}.");
    }
}
