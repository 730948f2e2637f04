namespace ThreadLsp.Analysis;

/// <summary>How the parent of a comment is known.</summary>
public enum NestingSource
{
    /// <summary>From the columns of the headers.</summary>
    Declared,

    /// <summary>From words that the site printed beside the comment.</summary>
    Stated,

    /// <summary>It was lost, and is inferred from the whole discussion.</summary>
    Inferred,
}
