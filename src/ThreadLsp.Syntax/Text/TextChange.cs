namespace ThreadLsp.Syntax.Text;

/// <summary>One edit of a text.</summary>
/// <param name="Span">What is replaced, in the text before the edit.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct TextChange(TextSpan Span, string NewText)
{
    /// <summary>How much longer the text gets, in UTF-16 code units; negative where it gets shorter.</summary>
    public int LengthDifference => NewText.Length - Span.Length;
}
