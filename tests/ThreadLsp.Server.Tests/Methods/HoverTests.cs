using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

public sealed class HoverTests
{
    private const string Plain =
        """{ "textDocument": { "hover": { "contentFormat": ["plaintext", "markdown"] } } }""";

    [Fact]
    public async Task The_parent_its_text_and_the_path_in_plain_text()
    {
        await using var editor = await FakeEditor.OpenAsync(capabilities: Plain);
        var hover = await editor.Client.AskAsync("textDocument/hover", 7, 6);
        Assert.Equal("plaintext", (string?)hover!["contents"]!["kind"]);
        Assert.Equal("7:4-7:20", LspMessages.Show(hover["range"]));
        var text = (string)hover["contents"]!["value"]!;
        Assert.Contains("carol 7 hours ago", text, StringComparison.Ordinal);
        Assert.Contains("  Two.", text, StringComparison.Ordinal);
        Assert.Contains("A title › bob › carol › dave", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[click](command:evil)", "\\[click\\]\\(command&#58;evil\\)")]
    [InlineData("<img src=x onerror=y>", "&lt;img src\\=x onerror\\=y&gt;")]
    [InlineData(
        "![x](https://evil.example/t.png)",
        "\\!\\[x\\]\\(https&#58;\\/\\/evil\\.example\\/t\\.png\\)"
    )]
    [InlineData(
        "see www.evil.example or a@b.example",
        "see www\\.evil\\.example or a&#64;b\\.example"
    )]
    [InlineData(
        "`code` **bold** &amp; \\* # ~",
        "\\`code\\` \\*\\*bold\\*\\* &amp;amp\\; \\\\\\* \\# \\~"
    )]
    public async Task What_a_dump_says_is_never_markup(string body, string escaped)
    {
        await using var editor = await FakeEditor.OpenAsync(
            $"T\n1 point by alice 9 hours ago\nbob 8 hours ago\n{body}\n  carol 7 hours ago\n  Yes.\n"
        );
        var hover = await editor.Client.AskAsync("textDocument/hover", 4, 4);
        Assert.Equal("markdown", (string?)hover!["contents"]!["kind"]);
        Assert.Contains(
            $"> {escaped}\n",
            (string)hover["contents"]!["value"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_outside_any_comment()
    {
        await using var editor = await FakeEditor.OpenAsync();
        Assert.Null(await editor.Client.AskAsync("textDocument/hover", 0, 0));
    }
}
