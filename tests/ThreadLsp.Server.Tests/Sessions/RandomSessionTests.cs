using System.Text.Json.Nodes;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Sessions;

/// <summary>
/// Random sessions: open, edit, ask, cancel, close, open again. After each step or so the server must say of the edited document what
/// it says of a document opened with the text the editor has by then.
/// </summary>
public sealed class RandomSessionTests
{
    private const int Steps = 120;
    private const string Other = "file:///fresh.thread";

    private static readonly string[] Questions =
    [
        "textDocument/documentSymbol",
        "textDocument/foldingRange",
        "textDocument/diagnostic",
    ];

    [Theory]
    [InlineData("utf-16", 1)]
    [InlineData("utf-16", 2)]
    [InlineData("utf-16", 3)]
    [InlineData("utf-8", 4)]
    [InlineData("utf-8", 5)]
    [InlineData("utf-32", 6)]
    [InlineData("utf-32", 7)]
    public async Task The_server_holds_the_text_that_the_editor_holds(string encoding, int seed)
    {
        await using var editor = await FakeEditor.StartAsync(
            $$"""
            {
              "general": { "positionEncodings": ["{{encoding}}"] },
              "textDocument": {
                "diagnostic": {},
                "documentSymbol": { "hierarchicalDocumentSymbolSupport": true }
              }
            }
            """
        );
        var client = editor.Client;
        var random = new Random(seed);
        var edits = new EditGenerator(seed);
        var buffer = new EditorBuffer(NewText(random, seed), encoding);
        var version = 1;
        await client.OpenAsync(buffer.Text, version);
        for (var step = 0; step < Steps; step++)
        {
            switch (random.Next(12))
            {
                case 0:
                    await client.CloseAsync();
                    await client.OpenAsync(buffer.Text, version = random.Next(5));
                    break;
                case 1:
                    buffer = new EditorBuffer(NewText(random, seed + step), encoding);
                    await client.ChangeAsync(++version, LspMessages.Whole(buffer.Text));
                    break;
                case 2:
                    await AskAndCancelAsync(client, random);
                    break;
                case 3:
                    // Stale: must change nothing.
                    await client.ChangeAsync(version - 1, LspMessages.Edit(0, 0, 1, 0, "stale\n"));
                    break;
                case 4 or 5:
                    await CompareAsync(client, buffer, version, random);
                    break;
                default:
                    var changes = Enumerable
                        .Range(0, random.Next(1, 4))
                        .Select(_ => buffer.Apply(edits.Next(SourceText.From(buffer.Text))))
                        .OfType<JsonNode>()
                        .ToArray();
                    await client.ChangeAsync(++version, changes);
                    break;
            }
        }

        await CompareAsync(client, buffer, version, random);
        Assert.DoesNotContain(
            editor.Log,
            line =>
                line.Contains("failed", StringComparison.Ordinal)
                || line.Contains("outside", StringComparison.Ordinal)
        );
    }

    private static Task SetDelayAsync(LspClient client, int milliseconds) =>
        client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { diagnostics = new { delay = milliseconds } } }
        );

    private static async Task CompareAsync(
        LspClient client,
        EditorBuffer buffer,
        int version,
        Random random
    )
    {
        // Placements that wait for the rest of the typing do so no longer where the next edit, be it empty, finds no delay.
        await SetDelayAsync(client, 0);
        await client.ChangeAsync(version, LspMessages.Edit(0, 0, 0, 0, ""));
        await SetDelayAsync(client, 300);
        await client.OpenAsync(buffer.Text, uri: Other);
        foreach (var question in Questions)
        {
            var edited = await client.RequestAsync(question, LspMessages.OfDocument());
            var fresh = await client.RequestAsync(question, LspMessages.OfDocument(Other));
            Forget(edited, "resultId");
            Forget(fresh, "resultId");
            Assert.Equal(fresh!.ToJsonString(), edited!.ToJsonString());
        }

        var (line, column) = buffer.Locate(random.Next(buffer.Text.Length + 1));
        var place = LspMessages.At(line, column);
        var hover = await client.RequestAsync("textDocument/hover", place);
        place["textDocument"]!["uri"] = Other;
        Assert.Equal(
            (await client.RequestAsync("textDocument/hover", place))?.ToJsonString(),
            hover?.ToJsonString()
        );
        await client.CloseAsync(Other);
    }

    private static async Task AskAndCancelAsync(LspClient client, Random random)
    {
        var (id, answer) = await client.BeginRequestAsync(
            Questions[random.Next(Questions.Length)],
            LspMessages.OfDocument()
        );
        await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id.DeepClone() });
        Assert.Contains(
            LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)),
            new[] { 0, -32800 }
        );
    }

    private static void Forget(JsonNode? answer, string name) =>
        (answer as JsonObject)?.Remove(name);

    private static string NewText(Random random, int seed) =>
        ThreadGenerator.Generate(
            new ThreadShape
            {
                Comments = random.Next(1, 60),
                Indent = random.Next(3) == 0 ? null : "  ",
                LineBreak = random.Next(3) switch
                {
                    0 => "\r\n",
                    1 => "\r",
                    _ => "\n",
                },
                MalformedPerThousand = 100,
            },
            seed
        );
}
