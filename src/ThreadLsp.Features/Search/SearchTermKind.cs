namespace ThreadLsp.Features.Search;

/// <summary>What a term of a query asks for.</summary>
public enum SearchTermKind
{
    /// <summary>Text that holds a word, or what a word begins with.</summary>
    Word,

    /// <summary>Text that holds these words in this order: <c>"in clay"</c>.</summary>
    Phrase,

    /// <summary>What somebody wrote: <c>@alice</c>.</summary>
    Author,

    /// <summary>Replies to somebody: <c>^alice</c>.</summary>
    ReplyTo,
}
