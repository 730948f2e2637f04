using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Conformance;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests.Conformance;

/// <summary>Everything is asked of the native program, as each of the recorded editors and in each encoding.</summary>
public sealed class RecordedClientTests
{
    public static TheoryData<string> Clients => [.. RecordedClient.Names];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task An_editor_gets_what_it_has_said_that_it_takes(string name)
    {
        var recorded = RecordedClient.Read(name);
        foreach (var text in (string[])[Dumps.Emoji, Dumps.Flat])
        {
            await using var server = NativeServer.Spawn();
            var introduction = await recorded.IntroduceAsync(server.Client);
            await server.Client.OpenAsync(text);
            var suite = new FeatureSuite(server.Client, introduction, text);
            var exchanges = await suite.RunAsync();
            Assert.Contains(exchanges, exchange => exchange.SaysSomething);
            Assert.Empty(DeclaredOnly.Violations(recorded, exchanges, server.Client.Messages));
        }
    }

    [Theory]
    [InlineData(Dumps.Emoji)]
    [InlineData(Dumps.Boxes)]
    [InlineData(Dumps.Flat)]
    public async Task The_same_places_in_every_encoding(string text)
    {
        var expected = await AskAsync(text, "utf-16");
        Assert.Equal(expected, await AskAsync(text, "utf-8"));
        Assert.Equal(expected, await AskAsync(text, "utf-32"));
    }

    private static async Task<IReadOnlyList<string>> AskAsync(string text, string encoding)
    {
        var capabilities = RecordedClient.Read("vscode").Capabilities.DeepClone();
        capabilities["general"]!["positionEncodings"] = new JsonArray(encoding);
        await using var server = NativeServer.Spawn();
        var introduction = await server.Client.InitializeAsync(capabilities.ToJsonString());
        Assert.Equal(encoding, FeatureSuite.EncodingOf(introduction));
        await server.Client.OpenAsync(text);
        var suite = new FeatureSuite(server.Client, introduction, text);
        return Offsets.Show(await suite.RunAsync(), new EditorBuffer(text, encoding));
    }
}
