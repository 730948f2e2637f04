namespace ThreadLsp.Features.Completion;

/// <summary>What can be put in.</summary>
public enum ProposalKind
{
    /// <summary>A whole header at a level.</summary>
    Header,

    /// <summary>The name of an author.</summary>
    Author,

    /// <summary>An age.</summary>
    Age,

    /// <summary>Words to quote.</summary>
    Quote,

    /// <summary>The number of a footnote.</summary>
    Footnote,
}
