using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax;

namespace ThreadLsp.Server.Conversion;

/// <summary>The coloured words of a version, with the name under which a client can ask for what has changed since.</summary>
internal sealed class SemanticTokenSheet
{
    /// <summary>The bytes of a word's five numbers with their commas, as words of usual length make them.</summary>
    private const int UsualLength = 12;

    private static int lastId;

    private readonly SyntaxTree tree;
    private readonly ImmutableArray<int> data;

    private SemanticTokenSheet(SyntaxTree tree, ImmutableArray<int> data)
    {
        this.tree = tree;
        this.data = data;
        Id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>LSP's result id: that of no other sheet.</summary>
    public string Id { get; }

    /// <summary>The sheet of a version; O(edit + log² n) and a copy of the numbers where an earlier one is known, else O(n).</summary>
    public static SemanticTokenSheet Create(
        SyntaxTree tree,
        SemanticTokenForm form,
        SemanticTokenSheet? earlier,
        CancellationToken cancellationToken
    ) =>
        new(
            tree,
            earlier is null
                ? SemanticTokenData.Read(tree, 0, tree.Lines.Count, form, cancellationToken)
                : SemanticTokenData.Update(
                    tree,
                    earlier.tree,
                    earlier.data,
                    form,
                    cancellationToken
                )
        );

    /// <summary>The words of some lines as <c>SemanticTokens</c>, without a result id.</summary>
    public static RawJson WriteRange(
        SyntaxTree tree,
        int firstLine,
        int endLine,
        SemanticTokenForm form,
        CancellationToken cancellationToken
    )
    {
        var read = SemanticTokenData.Read(tree, firstLine, endLine, form, cancellationToken);
        var json = CreateJson(read.AsSpan());
        json.Write("{\"data\":"u8);
        Write(json, read.AsSpan());
        json.Write("}"u8);
        return json.ToAnswer();
    }

    /// <summary>All words as <c>SemanticTokens</c>.</summary>
    public RawJson Write()
    {
        var json = CreateJson(data.AsSpan());
        WriteId(json);
        json.Write("\"data\":"u8);
        Write(json, data.AsSpan());
        json.Write("}"u8);
        return json.ToAnswer();
    }

    /// <summary>What has changed since another sheet, as <c>SemanticTokensDelta</c>: one edit around all that differs, or none.</summary>
    public RawJson WriteChanges(SemanticTokenSheet earlier)
    {
        var now = data.AsSpan();
        var then = earlier.data.AsSpan();
        var start = now.CommonPrefixLength(then);
        start -= start % SemanticTokenData.Size;
        var most = int.Min(now.Length, then.Length) - start;
        var same = 0;
        while (same < most && now[^(same + 1)] == then[^(same + 1)])
        {
            same++;
        }

        same -= same % SemanticTokenData.Size;
        var added = now[start..^same];
        var json = CreateJson(added);
        WriteId(json);
        json.Write("\"edits\":["u8);
        if (start < now.Length - same || start < then.Length - same)
        {
            json.Write("{\"start\":"u8);
            json.Write(start);
            json.Write(",\"deleteCount\":"u8);
            json.Write(then.Length - same - start);
            json.Write(",\"data\":"u8);
            Write(json, added);
            json.Write("}"u8);
        }

        json.Write("]}"u8);
        return json.ToAnswer();
    }

    private static JsonBytes CreateJson(ReadOnlySpan<int> data) =>
        new(64 + (data.Length / SemanticTokenData.Size * UsualLength));

    private void WriteId(JsonBytes json)
    {
        json.Write("{\"resultId\":\""u8);
        json.Write(Encoding.ASCII.GetBytes(Id));
        json.Write("\","u8);
    }

    private static void Write(JsonBytes json, ReadOnlySpan<int> numbers)
    {
        json.Write("["u8);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0)
            {
                json.Write(","u8);
            }

            json.Write(numbers[i]);
        }

        json.Write("]"u8);
    }
}
