using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>
/// JSON as it is written down, piece by piece: for answers of thousands of equal objects, whose commas and brackets are known beforehand.
/// </summary>
internal sealed class JsonBytes(int capacity)
{
    /// <summary>The digits of the longest number, its sign included.</summary>
    private const int LongestNumber = 11;

    private byte[] bytes = new byte[capacity];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written, until more is.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>Bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(GetRoom(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>A number.</summary>
    public void Write(int number)
    {
        Utf8Formatter.TryFormat(number, GetRoom(LongestNumber), out var written);
        Length += written;
    }

    /// <summary>The inside of a string: without quotation marks, with everything escaped that has to be.</summary>
    public void WriteEscaped(string text) =>
        Write(
            JsonEncodedText
                .Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
                .EncodedUtf8Bytes
        );

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>What was written, as an answer; these bytes are no longer written to.</summary>
    public RawJson ToAnswer()
    {
        var answer = new RawJson(bytes.AsMemory(0, Length));
        (bytes, Length) = ([], 0);
        return answer;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> GetRoom(int size)
    {
        if (bytes.Length - Length < size)
        {
            Array.Resize(ref bytes, int.Max(bytes.Length * 2, Length + size));
        }

        return bytes.AsSpan(Length);
    }
}
