using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Search;

/// <summary>A hit as it is shown.</summary>
/// <param name="Kind">Story or comment.</param>
/// <param name="Name">Who wrote it, and the words that were found. Editors that sift the answer find the query's terms in it, in their order.</param>
/// <param name="Container">The title of its story; null where the dump lacks it, or it is the story.</param>
/// <param name="Span">Where the cursor goes.</param>
public sealed record SearchResult(
    OutlineItemKind Kind,
    string Name,
    string? Container,
    TextSpan Span
);
