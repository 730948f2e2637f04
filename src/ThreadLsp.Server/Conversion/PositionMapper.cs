using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Turns offsets into positions of the negotiated encoding and back: the only place where they change form.</summary>
/// <param name="text">The text the offsets are of.</param>
/// <param name="encoding">The unit of columns.</param>
public sealed class PositionMapper(SourceText text, PositionEncoding encoding)
{
    /// <summary>The offset of a position, clamped as LSP says.</summary>
    public int ToOffset(Position position) =>
        text.GetOffset(new LinePosition(position.Line, position.Character), encoding);

    /// <summary>The position of an offset.</summary>
    public LinePosition ToLinePosition(int offset) => text.GetLinePosition(offset, encoding);

    /// <summary>The range of a span.</summary>
    public Protocol.Range ToRange(TextSpan span) =>
        new(ToPosition(span.Start), ToPosition(span.End));

    private Position ToPosition(int offset)
    {
        var position = ToLinePosition(offset);
        return new(position.Line, position.Character);
    }
}
