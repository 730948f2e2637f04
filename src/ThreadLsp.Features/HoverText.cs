using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>What is shown over a place; all of it plain text that has been made harmless.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Span">Where that stands.</param>
/// <param name="Heading">
/// The header of the parent or of the quoted comment, or the title of the story; the mark of the footnote; null where there is none.
/// </param>
/// <param name="Lines">The first lines of what is shown.</param>
/// <param name="Path">The way from the story down to the comment, by names; <c>…</c> where it is too long to show.</param>
/// <param name="Facts">What is known of the comment: age, replies, depth, how its parent is known; empty where it is not about one.</param>
public sealed record HoverText(
    HoverKind Kind,
    TextSpan Span,
    string? Heading,
    ImmutableArray<string> Lines,
    ImmutableArray<string> Path,
    string Facts
);
