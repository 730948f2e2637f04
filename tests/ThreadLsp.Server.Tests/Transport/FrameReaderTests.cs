using System.Text;
using StreamJsonRpc;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Tests.Transport;

public sealed class FrameReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public async Task Bodies_come_out_as_they_went_in_however_the_stream_is_cut(int bytesAtOnce)
    {
        string[] bodies = ["{}", "", new('a', 70_000), "[1]", new('b', 65_536), new('c', 200_000)];
        var bytes = Encoding.ASCII.GetBytes(
            string.Concat(bodies.Select(body => $"Content-Length: {body.Length}\r\n\r\n{body}"))
        );
        var reader = new FrameReader(new SlowStream(bytes, bytesAtOnce));
        foreach (var body in bodies)
        {
            var read = await reader.ReadAsync(TestContext.Current.CancellationToken);
            Assert.Equal(body, Encoding.ASCII.GetString(read!.Value.Span));
        }

        Assert.Null(await reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_that_the_stream_ends_in_is_no_body()
    {
        var reader = new FrameReader(new SlowStream("Content-Length: 9\r\n\r\n{}"u8, 100));
        await Assert.ThrowsAsync<EndOfStreamException>(async () =>
            await reader.ReadAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Headers_without_an_end_are_given_up()
    {
        var reader = new FrameReader(
            new SlowStream(Encoding.ASCII.GetBytes(new string('x', 100_000)), 1_000)
        );
        await Assert.ThrowsAsync<BadRpcHeaderException>(async () =>
            await reader.ReadAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Gives a few bytes at once, as a pipe does.</summary>
    private sealed class SlowStream(ReadOnlySpan<byte> bytes, int atOnce)
        : MemoryStream(bytes.ToArray())
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => base.ReadAsync(buffer[..int.Min(buffer.Length, atOnce)], cancellationToken);
    }
}
