using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ThreadLsp.Protocol;

/// <summary>An answer that is JSON already: written once, straight from the document, and sent as it is.</summary>
/// <remarks>
/// Large answers have no object graph and no depth limit this way. Invariant: the pieces together are one valid JSON value in UTF-8, and
/// are never changed, so that answers about two versions of a document can share them.
/// </remarks>
/// <param name="pieces">The JSON, cut anywhere.</param>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson(ImmutableArray<ReadOnlyMemory<byte>> pieces)
{
    /// <param name="utf8">The JSON in one piece.</param>
    public RawJson(ReadOnlyMemory<byte> utf8)
        : this([utf8]) { }

    /// <summary>The answer <c>null</c>.</summary>
    public static RawJson Null { get; } = new("null"u8.ToArray());

    /// <summary>The pieces in order.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Pieces => pieces;

    /// <summary>The length of all pieces together, in bytes.</summary>
    public long Length { get; } = pieces.Sum(static piece => (long)piece.Length);

    /// <summary>The JSON in one piece: the only one, or a copy of all.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        if (pieces is [var only])
        {
            return only;
        }

        var utf8 = new byte[Length];
        var written = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(utf8.AsMemory(written));
            written += piece.Length;
        }

        return utf8;
    }
}
