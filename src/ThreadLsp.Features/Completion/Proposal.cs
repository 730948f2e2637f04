using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>Something that can be put in at a place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What it is called in a list; words of the dump in it are made harmless.</param>
/// <param name="Detail">What is said beside it; null for nothing.</param>
/// <param name="Span">What it replaces, within one line.</param>
/// <param name="NewText">What it puts in.</param>
/// <param name="Snippet">The same with places to fill in, in LSP's syntax; null where there are none.</param>
/// <param name="FilterText">What the words typed so far are compared with; null for the label.</param>
/// <param name="Indentation">What else changes: the indentation before it; null where that is right.</param>
public sealed record Proposal(
    ProposalKind Kind,
    string Label,
    string? Detail,
    TextSpan Span,
    string NewText,
    string? Snippet = null,
    string? FilterText = null,
    TextChange? Indentation = null
);
