namespace ThreadLsp.Training;

/// <summary>How one way to break a dump is dealt with.</summary>
internal sealed class DamageScore
{
    /// <summary>How often it was tried.</summary>
    public int Count { get; set; }

    /// <summary>How often an error or a warning was new.</summary>
    public int Found { get; set; }

    /// <summary>How often the first fix of the first new one gave the nesting back.</summary>
    public int RestoredByFirst { get; set; }

    /// <summary>How many misses were shown.</summary>
    public int Shown { get; set; }

    /// <summary>How often one of its fixes did.</summary>
    public int RestoredByAny { get; set; }
}
