namespace ThreadLsp.Server.Conversion;

/// <summary>Neighbouring symbols of an outline as JSON; immutable, shared between versions of a document.</summary>
/// <param name="rows">The symbols.</param>
/// <param name="nextDepth">The depth of the symbol behind them: it tells how many of them are closed; -1 at the end.</param>
/// <param name="utf8">Their JSON.</param>
internal sealed class SymbolBlock(SymbolRow[] rows, int nextDepth, byte[] utf8)
{
    /// <summary>The symbols.</summary>
    public ReadOnlySpan<SymbolRow> Rows => rows;

    /// <summary>The depth of the symbol behind them; -1 at the end.</summary>
    public int NextDepth => nextDepth;

    /// <summary>Their JSON.</summary>
    public ReadOnlyMemory<byte> Utf8 => utf8;

    /// <summary>The words of a symbol.</summary>
    public ReadOnlySpan<byte> GetLabel(in SymbolRow row) =>
        utf8.AsSpan(row.LabelStart, row.LabelLength);

    /// <summary>True where these symbols would be written in the same way, their words aside.</summary>
    public bool HasSamePlaces(ReadOnlySpan<SymbolRow> others, int depthBehind)
    {
        if (others.Length != rows.Length || depthBehind != nextDepth)
        {
            return false;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            if (!rows[i].HasSamePlace(others[i]))
            {
                return false;
            }
        }

        return true;
    }
}
