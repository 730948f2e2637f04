using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Nerdbank.Streams;
using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests;

/// <summary>An editor and a server in one process, joined by a pair of streams.</summary>
internal sealed class FakeEditor : IAsyncDisposable
{
    /// <summary>What a modern editor says of itself.</summary>
    public const string Modern = """
        {
          "general": { "positionEncodings": ["utf-16"] },
          "window": { "showDocument": { "support": true } },
          "workspace": {
            "applyEdit": true,
            "workspaceEdit": {
              "documentChanges": true,
              "changeAnnotationSupport": {},
              "resourceOperations": ["create"]
            },
            "inlayHint": { "refreshSupport": true }
          },
          "textDocument": {
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "definition": { "linkSupport": true },
            "codeAction": {
              "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } },
              "isPreferredSupport": true,
              "dataSupport": true,
              "disabledSupport": true,
              "resolveSupport": { "properties": ["edit"] }
            },
            "completion": { "completionItem": { "snippetSupport": true } },
            "rename": { "prepareSupport": true },
            "foldingRange": { "lineFoldingOnly": true },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "publishDiagnostics": { "versionSupport": true, "relatedInformation": true }
          }
        }
        """;

    /// <summary>The discussion most tests read: bob has a reply by carol, she one by dave; erin answers the story.</summary>
    public const string Discussion = """
        A title (example.com)
        12 points by alice 9 hours ago
        bob 8 hours ago
        One of bob's sentences.
          carol 7 hours ago
          > One of bob's sentences.
          Two.
            dave 6 hours ago
            Three.
        erin 5 hours ago
        Four.

        """;

    private readonly Stream stream;

    private FakeEditor(Stream stream, Task<int> exitCode, ConcurrentQueue<string> log)
    {
        this.stream = stream;
        ExitCode = exitCode;
        Log = log;
        Client = new LspClient(stream, stream);
    }

    /// <summary>The editor's end of the connection.</summary>
    public LspClient Client { get; }

    /// <summary>What the server ends with.</summary>
    public Task<int> ExitCode { get; }

    /// <summary>What the server logged.</summary>
    public ConcurrentQueue<string> Log { get; }

    /// <summary>The answer to <c>initialize</c>.</summary>
    public JsonNode? Introduction { get; private set; }

    /// <summary>Starts a server that nobody has spoken to yet.</summary>
    public static FakeEditor Connect(
        Func<string, CancellationToken, Task>? interceptor = null,
        TimeProvider? clock = null,
        CancellationToken stop = default
    )
    {
        var (editor, server) = FullDuplexStream.CreatePair();
        var log = new ConcurrentQueue<string>();
        var options = new ServerOptions("1.2.3", log.Enqueue)
        {
            Interceptor = interceptor,
            Clock = clock ?? TimeProvider.System,
        };
        return new(
            editor,
            Task.Run(() => ThreadLspServer.RunAsync(server, server, options, stop)),
            log
        );
    }

    /// <summary>Starts a server and introduces the editor to it.</summary>
    public static async Task<FakeEditor> StartAsync(
        string capabilities = Modern,
        Func<string, CancellationToken, Task>? interceptor = null,
        TimeProvider? clock = null
    )
    {
        var editor = Connect(interceptor, clock: clock);
        editor.Introduction = await editor.Client.InitializeAsync(capabilities);
        return editor;
    }

    /// <summary>Starts a server and introduces it to an editor that was recorded, and whose user wants all there is.</summary>
    public static async Task<FakeEditor> StartAsync(RecordedClient client)
    {
        var editor = Connect();
        editor.Introduction = await client.IntroduceAsync(editor.Client);
        return editor;
    }

    /// <summary>Starts a server and opens a document.</summary>
    public static async Task<FakeEditor> OpenAsync(
        string text = Discussion,
        string capabilities = Modern,
        TimeProvider? clock = null
    )
    {
        var editor = await StartAsync(capabilities, clock: clock);
        await editor.Client.OpenAsync(text);
        return editor;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        await ExitCode.WaitAsync(LspClient.Patience);
    }
}
