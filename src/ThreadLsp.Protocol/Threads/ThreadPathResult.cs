namespace ThreadLsp.Protocol;

/// <summary>The way from the story to a place, with what is known of the nesting.</summary>
/// <param name="Path">The story, the top-level comment, …, the comment.</param>
/// <param name="Omitted">How many comments behind the story are left out.</param>
/// <param name="Dialect"><c>flat</c> or <c>indented</c>.</param>
/// <param name="Comments">How many comments the dump has.</param>
/// <param name="Declared">How many of their parents the columns declare.</param>
/// <param name="Stated">How many the site printed in words.</param>
/// <param name="Sure">How many are inferred and more likely right than not.</param>
/// <param name="Uncertain">How many are inferred and are as likely as not wrong.</param>
public sealed record ThreadPathResult(
    IReadOnlyList<SubthreadItem> Path,
    int Omitted,
    string Dialect,
    int Comments,
    int Declared,
    int Stated,
    int Sure,
    int Uncertain
);
