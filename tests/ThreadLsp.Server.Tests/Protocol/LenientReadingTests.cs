using System.Text;
using System.Text.Json;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Tests.Protocol;

/// <summary>What clients send that is not quite JSON as .NET would have it, and must not cost an edit.</summary>
public sealed class LenientReadingTests
{
    [Fact]
    public void Halves_of_surrogate_pairs_are_kept()
    {
        // Not a theory: test runners write the data of a theory in UTF-8, which has no halves.
        Check("""half \ud800 of a pair""", "half \ud800 of a pair");
        Check("""\udc00\ud83d\ude00\ud800""", "\udc00\ud83d\ude00\ud800");
        Check("""\ud800 \"\\\/\b\f\n\r\t\u0000\u00e9é""", "\ud800 \"\\/\b\f\n\r\t\0éé");
        Check("""whole \ud83d\ude00 pair""", "whole \ud83d\ude00 pair");

        static void Check(string escaped, string text) =>
            Assert.Equal(text, Read($$"""{"text":"{{escaped}}"}""").Text);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_become_the_replacement_character()
    {
        byte[] json = [.. "{\"text\":\"a"u8, 0xFF, .. "b\"}"u8];
        Assert.Equal(
            "a\uFFFDb",
            JsonSerializer
                .Deserialize(json, ProtocolJson.Default.TextDocumentContentChangeEvent)!
                .Text
        );
    }

    [Theory]
    [InlineData("99999999999999999999", int.MaxValue)]
    [InlineData("-99999999999999999999", int.MinValue)]
    [InlineData("1e400", int.MaxValue)]
    [InlineData("4294967295", int.MaxValue)]
    [InlineData("7.0", 7)]
    [InlineData("-1", -1)]
    public void Numbers_out_of_range_are_clamped(string number, int read)
    {
        var change = Read(
            """{"text":"","range":{"start":{"line":0,"character":N},"end":{"line":N,"character":0}}}""".Replace(
                "N",
                number,
                StringComparison.Ordinal
            )
        );
        Assert.Equal(new Position(0, read), change.Range!.Start);
        Assert.Equal(new Position(read, 0), change.Range.End);
    }

    [Theory]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{}""")]
    [InlineData(
        """{"text":"","range":{"start":{"line":"0","character":0},"end":{"line":0,"character":0}}}"""
    )]
    [InlineData("""{"text":"","range":{"start":{"line":0},"end":{"line":0,"character":0}}}""")]
    public void What_is_something_else_altogether_is_refused(string json) =>
        Assert.Throws<JsonException>(() => Read(json));

    private static TextDocumentContentChangeEvent Read(string json) =>
        JsonSerializer.Deserialize(
            Encoding.UTF8.GetBytes(json),
            ProtocolJson.Default.TextDocumentContentChangeEvent
        )!;
}
