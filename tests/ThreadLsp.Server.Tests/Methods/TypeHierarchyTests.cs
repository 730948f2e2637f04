using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class TypeHierarchyTests
{
    [Fact]
    public async Task Upwards_is_the_parent_and_downwards_are_the_replies()
    {
        await using var editor = await FakeEditor.OpenAsync();
        var prepared = await editor.Client.AskAsync("textDocument/prepareTypeHierarchy", 6, 3);
        var carol = Assert.Single(prepared!.AsArray())!;
        Assert.Equal("carol · Two.", (string?)carol["name"]);
        Assert.Equal("4:2-4:19", LspMessages.Show(carol["selectionRange"]));
        Assert.StartsWith(
            "bob",
            Assert.Single(await GoAsync(editor, "supertypes", carol)),
            StringComparison.Ordinal
        );
        Assert.Equal(["dave · Three."], await GoAsync(editor, "subtypes", carol));
    }

    [Fact]
    public async Task Outside_any_comment_there_is_nothing_to_look_up()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Null(await editor.Client.AskAsync("textDocument/prepareTypeHierarchy", 0, 0));
    }

    private static async Task<IReadOnlyList<string>> GoAsync(
        FakeEditor editor,
        string way,
        JsonNode item
    ) =>
        LspMessages.Names(
            await editor.Client.RequestAsync(
                $"typeHierarchy/{way}",
                new JsonObject { ["item"] = item.DeepClone() }
            )
        );
}
