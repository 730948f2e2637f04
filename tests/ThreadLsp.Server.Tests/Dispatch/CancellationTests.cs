using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Dispatch;

/// <summary>What goes through a whole dump, or all of them, ends when the client takes the question back.</summary>
public sealed class CancellationTests
{
    /// <summary>Flat, so that each takes a while: the nesting has to be found.</summary>
    private static readonly string Flat = Write(300, reply: string.Empty);

    /// <summary>More lines than are gone through between two looks at whether the answer is still wanted.</summary>
    private static readonly string Long = Write(3_000, reply: "  ");

    /// <summary>
    /// The handler begins with a question that has just been taken back, and has to notice by itself: what stands before it lets it pass.
    /// </summary>
    [Theory]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("textDocument/foldingRange")]
    [InlineData("textDocument/semanticTokens/full")]
    [InlineData("textDocument/semanticTokens/range")]
    [InlineData("textDocument/documentLink")]
    [InlineData("textDocument/codeLens")]
    [InlineData("textDocument/diagnostic")]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/documentHighlight")]
    [InlineData("textDocument/linkedEditingRange")]
    [InlineData("textDocument/rename")]
    [InlineData("callHierarchy/incomingCalls")]
    [InlineData("callHierarchy/outgoingCalls")]
    [InlineData("workspace/symbol")]
    [InlineData("workspace/diagnostic")]
    [InlineData("threadLsp/authors")]
    public async Task A_handler_that_goes_through_everything_notices(string method) =>
        Assert.Equal(-32800, await AskAndTakeBackAsync(method, Long));

    /// <summary>Before anything can be answered about a dump that has lost its nesting, it has to be found: that takes longest.</summary>
    [Theory]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("textDocument/foldingRange")]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/typeDefinition")]
    [InlineData("textDocument/implementation")]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/selectionRange")]
    [InlineData("textDocument/codeAction")]
    [InlineData("textDocument/diagnostic")]
    [InlineData("textDocument/inlayHint")]
    [InlineData("textDocument/prepareTypeHierarchy")]
    [InlineData("typeHierarchy/supertypes")]
    [InlineData("typeHierarchy/subtypes")]
    [InlineData("textDocument/prepareCallHierarchy")]
    [InlineData("callHierarchy/incomingCalls")]
    [InlineData("callHierarchy/outgoingCalls")]
    [InlineData("workspace/diagnostic")]
    [InlineData("workspace/executeCommand", "threadLsp.goToParent")]
    [InlineData("workspace/executeCommand", "threadLsp.findFolds")]
    [InlineData("threadLsp/subthreads")]
    [InlineData("threadLsp/path")]
    public async Task The_search_for_lost_nesting_ends(string method, string? command = null) =>
        Assert.Equal(-32800, await AskAndTakeBackAsync(method, Flat, command));

    /// <summary>What nobody waits for any more ends with the session; the program does not wait for it.</summary>
    [Fact]
    public async Task The_end_of_the_session_ends_what_is_being_worked_at()
    {
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var editor = await FakeEditor.StartAsync(
            interceptor: async (asked, cancellationToken) =>
            {
                if (asked == "textDocument/documentSymbol")
                {
                    begun.TrySetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    ended.TrySetResult();
                }
            }
        );
        await editor.Client.OpenAsync(Flat);
        await editor.Client.BeginRequestAsync(
            "textDocument/documentSymbol",
            LspMessages.OfDocument()
        );
        await begun.Task.WaitAsync(LspClient.Patience);
        await editor.Client.RequestAsync("shutdown");
        Assert.False(ended.Task.IsCompleted);
        await editor.Client.NotifyAsync("exit");
        Assert.Equal(0, await editor.ExitCode.WaitAsync(LspClient.Patience));
        await ended.Task.WaitAsync(LspClient.Patience);
    }

    /// <summary>The handler begins with a question that has just been taken back.</summary>
    /// <returns>The code of the error it answers with; null where it answers.</returns>
    private static async Task<int?> AskAndTakeBackAsync(
        string method,
        string text,
        string? command = null
    )
    {
        var begun = new TaskCompletionSource();
        // A client that asks for diagnostics: for others they are found unasked, and then there is nothing left to end.
        await using var editor = await FakeEditor.StartAsync(
            """{ "textDocument": { "diagnostic": {} } }""",
            async (asked, cancellationToken) =>
            {
                if (asked == method)
                {
                    begun.TrySetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        );
        await editor.Client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { threadLsp = new { codeLens = new { enabled = true } } } }
        );
        await editor.Client.OpenAsync(text);
        var item = new JsonObject
        {
            ["name"] = "author1",
            ["kind"] = 15,
            ["uri"] = LspMessages.Uri,
            ["range"] = Lines(4, 5),
            ["selectionRange"] = Lines(4, 5),
        };
        var (id, answer) = await editor.Client.BeginRequestAsync(
            method,
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = LspMessages.Uri },
                ["position"] = LspMessages.Position(4, 3),
                ["range"] = Lines(0, 6_000),
                ["context"] = new JsonObject
                {
                    ["includeDeclaration"] = true,
                    ["diagnostics"] = new JsonArray(),
                },
                ["newName"] = "somebody",
                ["query"] = "words",
                ["previousResultIds"] = new JsonArray(),
                ["item"] = item,
                ["positions"] = new JsonArray(LspMessages.Position(4, 3)),
                ["command"] = command,
                ["arguments"] = new JsonArray(
                    new JsonObject
                    {
                        ["uri"] = LspMessages.Uri,
                        ["position"] = LspMessages.Position(4, 3),
                        ["what"] = "replies",
                    }
                ),
            }
        );
        await begun.Task.WaitAsync(LspClient.Patience);
        await editor.Client.NotifyAsync(
            "$/cancelRequest",
            new JsonObject { ["id"] = id.DeepClone() }
        );
        return LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience));
    }

    /// <summary>
    /// Some dumps have been gone through, and no other is begun: those that were sent as parts of the answer are fewer than there are, and
    /// the file that would come next can be taken away unread.
    /// </summary>
    [Fact]
    public async Task A_check_of_the_workspace_ends_between_two_dumps()
    {
        const int Dumps = 60;
        using var workspace = new TemporaryWorkspace();
        for (var i = 0; i < Dumps; i++)
        {
            workspace.Write($"{i:D2}.thread", Flat);
        }

        await using var editor = await workspace.StartAsync(
            """{ "textDocument": { "diagnostic": {} } }""",
            JsonNode.Parse("""{ "diagnostics": { "workspace": true } }""")
        );
        var (id, answer) = await editor.Client.BeginRequestAsync(
            "workspace/diagnostic",
            new { previousResultIds = Array.Empty<object>(), partialResultToken = "parts" }
        );
        await editor.Client.WaitForAsync("$/progress");
        await editor.Client.NotifyAsync(
            "$/cancelRequest",
            new JsonObject { ["id"] = id.DeepClone() }
        );
        Assert.Equal(-32800, LspClient.GetErrorCode(await answer.WaitAsync(LspClient.Patience)));
        Assert.InRange(
            editor.Client.Messages.Count(message => (string?)message["method"] == "$/progress"),
            1,
            Dumps - 1
        );
    }

    private static string Write(int comments, string reply) =>
        "Title\n12 points by alice 9 hours ago\n"
        + string.Concat(
            Enumerable
                .Range(0, comments)
                .Select(i =>
                    $"{(i % 2 == 0 ? string.Empty : reply)}author{i % 40} 3 hours ago\n{(i % 2 == 0 ? string.Empty : reply)}Words of number {i}.\n"
                )
        );

    private static JsonObject Lines(int first, int end) =>
        new()
        {
            ["start"] = LspMessages.Position(first, 0),
            ["end"] = LspMessages.Position(end, 0),
        };
}
