using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Conformance;

/// <summary>
/// Clients that count columns in bytes, in UTF-16 units or in characters are told of the same places: every answer, with its positions
/// made offsets again, is the same in all three.
/// </summary>
public sealed class EncodingTests
{
    [Theory]
    [InlineData(Dumps.Emoji, "utf-8")]
    [InlineData(Dumps.Emoji, "utf-32")]
    [InlineData(Dumps.Boxes, "utf-8")]
    [InlineData(Dumps.Boxes, "utf-32")]
    [InlineData(Dumps.Flat, "utf-8")]
    [InlineData(Dumps.Flat, "utf-32")]
    public async Task The_same_places_in_every_encoding(string text, string encoding)
    {
        var expected = await AskAsync(text, "utf-16");
        var actual = await AskAsync(text, encoding);

        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i], actual[i]);
        }
    }

    [Fact]
    public void Columns_differ_where_the_encodings_do()
    {
        var buffers = ((string[])["utf-8", "utf-16", "utf-32"]).Select(encoding => new EditorBuffer(
            Dumps.Emoji,
            encoding
        ));
        var end = Dumps.Emoji.IndexOf('\n', StringComparison.Ordinal);
        Assert.Equal([44, 38, 37], buffers.Select(buffer => buffer.Locate(end).Column));
        Assert.All(
            buffers,
            buffer => Assert.Equal(end, buffer.OffsetOf(0, buffer.Locate(end).Column))
        );
    }

    private static async Task<IReadOnlyList<string>> AskAsync(string text, string encoding)
    {
        var capabilities = RecordedClient.Read("vscode").Capabilities.DeepClone();
        capabilities["general"]!["positionEncodings"] = new JsonArray(encoding);
        await using var editor = await FakeEditor.StartAsync(capabilities.ToJsonString());
        await editor.Client.OpenAsync(text);
        var suite = new FeatureSuite(editor.Client, editor.Introduction!, text);
        return Offsets.Show(await suite.RunAsync(), new EditorBuffer(text, encoding));
    }
}
