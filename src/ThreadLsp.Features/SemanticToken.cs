namespace ThreadLsp.Features;

/// <summary>A coloured word of a line.</summary>
/// <param name="Start">UTF-16 code units from the start of its line.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Modifiers">What else is known of it.</param>
public readonly record struct SemanticToken(
    int Start,
    int Length,
    SemanticTokenKind Kind,
    SemanticTokenModifiers Modifiers = SemanticTokenModifiers.None
);
