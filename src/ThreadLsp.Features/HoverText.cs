using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>What is shown over a comment; all of it plain text that has been made harmless.</summary>
/// <param name="Span">What it is about: the header.</param>
/// <param name="Path">The way from the story down to the comment, by names; <c>…</c> where it is too long to show.</param>
/// <param name="Facts">What is known of the comment: age, replies, depth, how its parent is known.</param>
/// <param name="ParentHeader">The header of the parent; the title where the comment is top-level; null where there is none.</param>
/// <param name="ParentLines">The first lines of the parent's text.</param>
public sealed record HoverText(
    TextSpan Span,
    ImmutableArray<string> Path,
    string Facts,
    string? ParentHeader,
    ImmutableArray<string> ParentLines
);
