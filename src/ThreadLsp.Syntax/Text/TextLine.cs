namespace ThreadLsp.Syntax.Text;

/// <summary>One line of a text, in UTF-16 code units.</summary>
/// <param name="LineNumber">The line, 0-based.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character, before the line break.</param>
/// <param name="EndIncludingLineBreak">The offset behind its line break: the start of the next line.</param>
public readonly record struct TextLine(
    int LineNumber,
    int Start,
    int End,
    int EndIncludingLineBreak
)
{
    /// <summary>The line without its line break.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>The line with its line break.</summary>
    public TextSpan SpanIncludingLineBreak => TextSpan.FromBounds(Start, EndIncludingLineBreak);
}
