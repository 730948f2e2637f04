using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Dispatch;

/// <summary>Order, cancellation and faults, with something standing before the handlers that waits or throws.</summary>
public sealed class QueueTests
{
    private const string Symbols = "textDocument/documentSymbol";

    [Fact]
    public async Task No_edit_is_lost_and_none_overtaken_where_the_pipeline_awaits()
    {
        await using var editor = await FakeEditor.StartAsync(
            interceptor: async (_, cancellationToken) =>
                await Task.Delay(Random.Shared.Next(0, 3), cancellationToken)
        );
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        for (var i = 1; i <= 200; i++)
        {
            // Each edit puts a digit behind the one before it: out of order the digits would be, too.
            await editor.Client.ChangeAsync(
                i + 1,
                LspMessages.Edit(10, i - 1, 10, i == 1 ? 5 : i - 1, $"{i % 10}")
            );
        }

        var (_, asked) = await editor.Client.BeginRequestAsync(
            "textDocument/selectionRange",
            new
            {
                textDocument = new { uri = LspMessages.Uri },
                positions = new[] { new { line = 10, character = 0 } },
            }
        );
        var chain = LspClient.GetResult(await asked.WaitAsync(LspClient.Patience))![0];
        Assert.Equal("10:0-10:200", LspMessages.Show(chain!["range"]));
        var erin = (await editor.Client.OutlineAsync())[^1];
        Assert.StartsWith("erin · 12345678901234567890123", erin, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_keeps_the_text_of_its_turn_while_edits_go_on()
    {
        var (reading, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var editor = await FakeEditor.StartAsync(
            interceptor: async (method, _) =>
            {
                if (method == Symbols && reading.TrySetResult())
                {
                    await goOn.Task;
                }
            }
        );
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        var (_, early) = await editor.Client.BeginRequestAsync(Symbols, LspMessages.OfDocument());
        await reading.Task.WaitAsync(LspClient.Patience);
        await editor.Client.ChangeAsync(2, LspMessages.Edit(10, 0, 10, 4, "Changed"));
        Assert.Equal("erin · Changed.", (await editor.Client.OutlineAsync())[^1]);
        goOn.SetResult();
        var before = LspMessages.Names(
            LspClient.GetResult(await early.WaitAsync(LspClient.Patience))
        );
        Assert.Equal("erin · Four.", before[^1]);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"seven\"")]
    public async Task A_request_that_runs_is_cancelled(string id)
    {
        var reading = new TaskCompletionSource();
        await using var editor = await FakeEditor.StartAsync(
            interceptor: async (method, cancellationToken) =>
            {
                if (method == "textDocument/hover")
                {
                    reading.TrySetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
            }
        );
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        var number = System.Text.Json.Nodes.JsonNode.Parse(id)!;
        var (_, answer) = await editor.Client.BeginRequestAsync(
            "textDocument/hover",
            LspMessages.At(7, 6),
            number
        );
        await reading.Task.WaitAsync(LspClient.Patience);
        await editor.Client.NotifyAsync(
            "$/cancelRequest",
            new System.Text.Json.Nodes.JsonObject { ["id"] = number.DeepClone() }
        );
        Assert.Equal(-32800, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
        Assert.Equal(5, (await editor.Client.OutlineAsync()).Count);
    }

    [Fact]
    public async Task A_request_that_waits_its_turn_is_cancelled_and_never_begun()
    {
        var (opening, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var begun = 0;
        await using var editor = await FakeEditor.StartAsync(
            interceptor: async (method, _) =>
            {
                if (method == "textDocument/didOpen")
                {
                    opening.TrySetResult();
                    await goOn.Task;
                }

                begun += method == Symbols ? 1 : 0;
            }
        );
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        await opening.Task.WaitAsync(LspClient.Patience);
        var (id, answer) = await editor.Client.BeginRequestAsync(Symbols, LspMessages.OfDocument());
        await editor.Client.NotifyAsync(
            "$/cancelRequest",
            new System.Text.Json.Nodes.JsonObject { ["id"] = id.DeepClone() }
        );
        // An answer to a later message that needs no turn shows that the cancellation was read.
        Assert.Equal(-32601, await editor.Client.RequestErrorAsync("no/such"));
        await Task.Delay(50);
        goOn.SetResult();
        Assert.Equal(-32800, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
        Assert.Equal(0, begun);
    }

    [Fact]
    public async Task A_handler_that_faults_answers_an_error_and_nothing_else_dies()
    {
        await using var editor = await FakeEditor.StartAsync(
            interceptor: (method, _) =>
                method == "textDocument/hover"
                    ? throw new InvalidTimeZoneException("boom \u001b[31m")
                    : Task.CompletedTask
        );
        await editor.Client.OpenAsync(FakeEditor.Discussion);
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            editor.Client.AskAsync("textDocument/hover", 7, 6)
        );
        Assert.Equal(-32603, error.Code);
        Assert.Contains("boom", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, (await editor.Client.OutlineAsync()).Count);
        var logged = Assert.Single(
            editor.Log,
            line => line.Contains("InvalidTimeZoneException", StringComparison.Ordinal)
        );
        Assert.DoesNotContain('\u001b', logged);
    }

    [Fact]
    public async Task A_document_whose_edit_faulted_waits_for_its_whole_text()
    {
        var faults = true;
        await using var editor = await FakeEditor.StartAsync(
            interceptor: (method, _) =>
                faults && method == "textDocument/didChange"
                    ? throw new InvalidTimeZoneException("boom")
                    : Task.CompletedTask
        );
        var client = editor.Client;
        await client.OpenAsync(FakeEditor.Discussion);
        await client.ChangeAsync(2, LspMessages.Edit(10, 0, 10, 4, "Lost"));
        await client.WaitForAsync(
            "window/logMessage",
            message =>
                ((string)message!["message"]!).Contains(LspMessages.Uri, StringComparison.Ordinal)
        );
        Assert.Equal("erin · Four.", (await client.OutlineAsync())[^1]);

        faults = false;
        await client.ChangeAsync(3, LspMessages.Edit(10, 0, 10, 4, "On a text that is another"));
        Assert.Equal("erin · Four.", (await client.OutlineAsync())[^1]);

        await client.ChangeAsync(4, LspMessages.Whole(FakeEditor.Discussion));
        await client.ChangeAsync(5, LspMessages.Edit(10, 0, 10, 4, "Found"));
        Assert.Equal("erin · Found.", (await client.OutlineAsync())[^1]);
    }
}
