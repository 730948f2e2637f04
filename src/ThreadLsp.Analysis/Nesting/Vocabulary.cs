namespace ThreadLsp.Analysis.Nesting;

/// <summary>Numbers for the words and the authors of a document, the same in all its versions.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> authors = new(StringComparer.Ordinal);

    /// <summary>Held by the one who infers: versions share words, and what was measured between comments.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The words.</summary>
    public Words Words { get; } = new();

    /// <summary>The number of an author; -1 where the name stands for nobody.</summary>
    public int GetAuthor(string? name)
    {
        if (string.IsNullOrEmpty(name) || name[0] is '[' or '<')
        {
            return -1;
        }

        if (!authors.TryGetValue(name, out var number))
        {
            number = authors.Count;
            authors.Add(name, number);
        }

        return number;
    }
}
