using System.Buffers;
using System.Text;
using ThreadLsp.Server.Transport;

namespace ThreadLsp.Server.Tests.Transport;

public sealed class FrameWriterTests
{
    private static readonly byte[] End = "}"u8.ToArray();

    [Fact]
    public async Task A_short_answer_leaves_in_one_write()
    {
        var stream = new CountingStream();
        var writer = new FrameWriter(stream);
        writer.Write("{\"result\":"u8);
        await writer.SendAsync(["[1,"u8.ToArray(), "2]"u8.ToArray()], End, default);
        Assert.Equal("Content-Length: 16\r\n\r\n{\"result\":[1,2]}", stream.Text);
        Assert.Equal(1, stream.Writes);
    }

    [Fact]
    public async Task A_long_answer_leaves_in_as_many_writes_as_it_has_pieces()
    {
        var stream = new CountingStream();
        var writer = new FrameWriter(stream);
        byte[][] pieces =
        [
            .. Enumerable
                .Range(0, 10)
                .Select(i => Encoding.ASCII.GetBytes(new string((char)('a' + i), 40_000))),
        ];
        writer.Write("{"u8);
        await writer.SendAsync([.. pieces], End, default);
        var body = "{" + string.Concat(pieces.Select(Encoding.ASCII.GetString)) + "}";
        Assert.Equal($"Content-Length: {body.Length}\r\n\r\n{body}", stream.Text);
        Assert.Equal(pieces.Length, stream.Writes);
    }

    [Fact]
    public async Task A_piece_longer_than_the_buffer_is_not_copied()
    {
        var stream = new CountingStream();
        var writer = new FrameWriter(stream);
        writer.Write("{"u8);
        await writer.SendAsync([new byte[1_000_000]], End, default);
        Assert.Equal("Content-Length: 1000002\r\n\r\n".Length + 1_000_002, stream.Length);
        Assert.Contains(1_000_000, stream.Lengths);
    }

    [Fact]
    public async Task What_was_written_and_not_sent_can_be_forgotten_and_no_message_leaves_a_trace_in_the_next()
    {
        var stream = new CountingStream();
        var writer = new FrameWriter(stream);
        writer.Write(new byte[5_000_000]);
        writer.Clear();
        writer.Write("{}"u8);
        await writer.SendAsync([], default, default);
        writer.Write("[]"u8);
        await writer.SendAsync([], default, default);
        Assert.Equal("Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]", stream.Text);
    }

    private sealed class CountingStream : MemoryStream
    {
        public List<int> Lengths { get; } = [];

        public int Writes => Lengths.Count;

        public string Text => Encoding.ASCII.GetString(ToArray());

        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            Lengths.Add(buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
