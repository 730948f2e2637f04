using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class FoldingRangeTests
{
    [Fact]
    public async Task Stories_and_subthreads_fold_from_their_first_lines()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Equal(["0-10", "2-8", "4-8", "7-8", "9-10"], await FoldAsync(editor));
    }

    [Fact]
    public async Task Over_the_clients_limit_the_deepest_go_first()
    {
        await using var editor = await FakeEditor.OpenAsync(
            capabilities: """{ "textDocument": { "foldingRange": { "rangeLimit": 3 } } }"""
        );
        Assert.Equal(["0-10", "2-8", "9-10"], await FoldAsync(editor));
    }

    private static async Task<IEnumerable<string>> FoldAsync(FakeEditor editor) =>
        (await editor.Client.AskAsync("textDocument/foldingRange"))!
            .AsArray()
            .Select(range => $"{range!["startLine"]}-{range["endLine"]}");
}
