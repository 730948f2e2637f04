using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Hazards;

/// <summary>Hazard 6: messages count in the order of the wire. With a pipeline that awaits, see the tests of the queue.</summary>
public sealed class Hazard06OrderTests
{
    [Fact]
    public async Task A_question_after_two_hundred_edits_sees_all_of_them()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("end"));
        for (var round = 0; round < 10; round++)
        {
            await SendEditsAsync(server.Client, 200);
            var outline = await server.Client.OutlineAsync();
            Assert.Equal(2 + ((round + 1) * 200), outline.Count);
            Assert.Equal("b199 · 199", outline[1]);
        }
    }

    [Fact]
    public async Task Questions_between_edits_each_see_the_text_of_their_turn()
    {
        await using var server = await NativeServer.StartAsync();
        await server.Client.OpenAsync(Discussion.WithBody("x"));
        var answers = new List<Task<System.Text.Json.Nodes.JsonObject>>();
        for (var i = 0; i < 100; i++)
        {
            await server.Client.ChangeAsync(
                i + 2,
                LspMessages.Edit(3, 0, 3, i == 0 ? 1 : $"{i - 1}".Length, $"{i}")
            );
            var (_, answer) = await server.Client.BeginRequestAsync(
                "textDocument/documentSymbol",
                LspMessages.OfDocument()
            );
            answers.Add(answer);
        }

        for (var i = 0; i < answers.Count; i++)
        {
            var answer = await answers[i].WaitAsync(LspClient.Patience);
            Assert.Equal($"bob · {i}", LspMessages.Names(LspClient.GetResult(answer))[^1]);
        }
    }

    /// <summary>Each edit puts a comment right behind the byline, so that the last one is the first.</summary>
    private static async Task SendEditsAsync(LspClient client, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await client.ChangeAsync(
                null,
                LspMessages.Edit(2, 0, 2, 0, $"b{i} 8 hours ago\n{i}\n")
            );
        }
    }
}
