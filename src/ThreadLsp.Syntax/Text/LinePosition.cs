namespace ThreadLsp.Syntax.Text;

/// <summary>A place in a text as editors name it.</summary>
/// <param name="Line">The line, 0-based.</param>
/// <param name="Character">The column, 0-based, in units of the <see cref="PositionEncoding"/> in use.</param>
public readonly record struct LinePosition(int Line, int Character) : IComparable<LinePosition>
{
    /// <inheritdoc/>
    public int CompareTo(LinePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Character.CompareTo(other.Character);

    /// <summary>True when <paramref name="left"/> stands before <paramref name="right"/>.</summary>
    public static bool operator <(LinePosition left, LinePosition right) =>
        left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> stands behind <paramref name="right"/>.</summary>
    public static bool operator >(LinePosition left, LinePosition right) =>
        left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> does not stand behind <paramref name="right"/>.</summary>
    public static bool operator <=(LinePosition left, LinePosition right) =>
        left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> does not stand before <paramref name="right"/>.</summary>
    public static bool operator >=(LinePosition left, LinePosition right) =>
        left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Character}";
}
