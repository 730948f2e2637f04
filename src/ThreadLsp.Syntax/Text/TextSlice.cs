namespace ThreadLsp.Syntax.Text;

/// <summary>A part of a chunk that an edit keeps. It has not been measured: most slices are merged into a new chunk at once.</summary>
internal readonly record struct TextSlice(string Source, int Start, int Length)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);

    public TextChunk ToChunk() => new(Source, Start, Length);
}
