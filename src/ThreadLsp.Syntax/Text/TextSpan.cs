namespace ThreadLsp.Syntax.Text;

/// <summary>A range of a text, in UTF-16 code units from its start.</summary>
/// <param name="Start">The offset of the first code unit.</param>
/// <param name="Length">The number of code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>True when the range holds no code unit.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True when the code unit at <paramref name="position"/> lies in the range.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>True when all of <paramref name="other"/> lies in this range.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when both ranges share a code unit, or touch.</summary>
    public bool IntersectsWith(TextSpan other) => other.Start <= End && other.End >= Start;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
