namespace ThreadLsp.Features;

/// <summary>An address in a line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, without the mark of a cut.</param>
/// <param name="MarkLength">How long that mark is; 0 where it was not cut.</param>
internal readonly record struct WebAddress(int Start, int Length, int MarkLength)
{
    /// <summary>Where it ends, with the mark of a cut.</summary>
    public int End => Start + Length + MarkLength;
}
