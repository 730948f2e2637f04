using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>What renames an author, or why that cannot be done.</summary>
/// <param name="Names">The changes of headers and bylines, in the order of the text.</param>
/// <param name="Mentions">Words in titles and bodies that may be the name, in the order of the text.</param>
/// <param name="Refusal">Why it cannot be done, as a sentence; null where it can.</param>
public sealed record AuthorRename(
    ImmutableArray<TextChange> Names,
    ImmutableArray<AuthorMention> Mentions,
    string? Refusal = null
);
