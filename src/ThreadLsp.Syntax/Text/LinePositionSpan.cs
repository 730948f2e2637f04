namespace ThreadLsp.Syntax.Text;

/// <summary>A range between two places.</summary>
/// <param name="Start">The first place.</param>
/// <param name="End">The place just behind the last character.</param>
public readonly record struct LinePositionSpan(LinePosition Start, LinePosition End)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Start}-{End}";
}
