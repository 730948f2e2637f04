namespace ThreadLsp.Tooling;

/// <summary>A copy one may type into. The copy of a file that was read-only would be read-only too, and editors honour that.</summary>
internal static class WritableCopy
{
    public static void Make(string source, string copy)
    {
        using var from = File.OpenRead(source);
        using var to = File.Create(copy);
        from.CopyTo(to);
    }
}
