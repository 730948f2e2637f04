using System.Collections.Immutable;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Writes hints as <c>InlayHint[]</c>; a client may ask for those of a whole file.</summary>
internal static class InlayHintWriter
{
    /// <summary>The bytes of one hint, as names of usual length make them.</summary>
    private const int UsualLength = 320;

    /// <summary>The answer; O(hints · log n).</summary>
    public static RawJson Write(ImmutableArray<InlayHint> hints, string uri, PositionMapper mapper)
    {
        var json = new JsonBytes((hints.Length + 1) * UsualLength);
        json.Write("["u8);
        for (var i = 0; i < hints.Length; i++)
        {
            json.Write(i == 0 ? "{\"position\":"u8 : ",{\"position\":"u8);
            WritePosition(json, mapper.ToLinePosition(hints[i].Offset));
            json.Write(",\"label\":[{\"value\":\""u8);
            json.WriteEscaped(hints[i].Label);
            json.Write("\""u8);
            if (hints[i].Target is { } target)
            {
                json.Write(",\"location\":{\"uri\":\""u8);
                json.WriteEscaped(uri);
                json.Write("\",\"range\":{\"start\":"u8);
                WritePosition(json, mapper.ToLinePosition(target.Start));
                json.Write(",\"end\":"u8);
                WritePosition(json, mapper.ToLinePosition(target.End));
                json.Write("}}"u8);
            }

            json.Write("}],\"tooltip\":\""u8);
            json.WriteEscaped(hints[i].Tooltip);
            json.Write("\",\"paddingLeft\":true}"u8);
        }

        json.Write("]"u8);
        return json.ToAnswer();
    }

    private static void WritePosition(JsonBytes json, LinePosition position)
    {
        json.Write("{\"line\":"u8);
        json.Write(position.Line);
        json.Write(",\"character\":"u8);
        json.Write(position.Character);
        json.Write("}"u8);
    }
}
