using ThreadLsp.Features;

namespace ThreadLsp.Server.Conversion;

/// <summary>A symbol of the outline, and where its words stand in the JSON of its block.</summary>
internal struct SymbolRow
{
    /// <summary>The number of a row that counts what is too deep.</summary>
    public const int Deeper = -1;

    /// <summary>What it shows; for a row that counts what is too deep, how much and where that is.</summary>
    public OutlineEntry Entry;

    /// <summary>The number of the entry in the outline, or <see cref="Deeper"/>.</summary>
    public int Number;

    /// <summary>Where its words begin: the name, and the detail up to the count.</summary>
    public int LabelStart;

    /// <summary>The length of its words, in bytes.</summary>
    public int LabelLength;

    /// <summary>The first column of its selection.</summary>
    public int SelectionStart;

    /// <summary>The column behind its selection.</summary>
    public int SelectionEnd;

    /// <summary>True for a row that counts what is too deep.</summary>
    public readonly bool IsDeeper => Number == Deeper;

    /// <summary>Takes the words of another row, which stand in the JSON of its block.</summary>
    public void TakeLabel(in SymbolRow other) =>
        (LabelStart, LabelLength, SelectionStart, SelectionEnd) = (
            other.LabelStart,
            other.LabelLength,
            other.SelectionStart,
            other.SelectionEnd
        );

    /// <summary>True where both are written with the same numbers.</summary>
    public readonly bool HasSamePlace(in SymbolRow other) =>
        Number == other.Number && Entry == other.Entry;
}
