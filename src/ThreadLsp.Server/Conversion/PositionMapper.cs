using ThreadLsp.Protocol;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>Turns offsets into positions of the negotiated encoding and back: the only place where they change form.</summary>
/// <remarks>It remembers the line of the last offset, in which the next one often lies; so each answer has one of its own.</remarks>
/// <param name="text">The text the offsets are of.</param>
/// <param name="encoding">The unit of columns.</param>
public sealed class PositionMapper(SourceText text, PositionEncoding encoding)
{
    private TextLine line = new(0, 0, -1, -1);

    /// <summary>The offset of a position, clamped as LSP says.</summary>
    public int ToOffset(Position position) =>
        text.GetOffset(new LinePosition(position.Line, position.Character), encoding);

    /// <summary>The position of an offset.</summary>
    public LinePosition ToLinePosition(int offset)
    {
        if (encoding != PositionEncoding.Utf16)
        {
            return text.GetLinePosition(offset, encoding);
        }

        if (offset < line.Start || offset > line.End)
        {
            line = text.GetLine(text.GetLineNumber(offset));
        }

        // Within a line only the second half of a character stands for the place before it.
        var isInside =
            offset > line.Start
            && offset < line.End
            && char.IsLowSurrogate(text[offset])
            && char.IsHighSurrogate(text[offset - 1]);
        return offset > line.End
            ? text.GetLinePosition(offset, encoding)
            : new(line.LineNumber, offset - line.Start - (isInside ? 1 : 0));
    }

    /// <summary>The range of a span.</summary>
    public Protocol.Range ToRange(TextSpan span) =>
        new(ToPosition(span.Start), ToPosition(span.End));

    private Position ToPosition(int offset)
    {
        var position = ToLinePosition(offset);
        return new(position.Line, position.Character);
    }
}
