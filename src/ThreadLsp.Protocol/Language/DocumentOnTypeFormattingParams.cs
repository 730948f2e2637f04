namespace ThreadLsp.Protocol;

/// <summary>Asks to format around a character that was typed.</summary>
/// <param name="TextDocument">The document, with the character in it.</param>
/// <param name="Position">Behind the character, and behind what the editor has put in with it.</param>
/// <param name="Ch">The character.</param>
/// <param name="Options">What the editor indents with.</param>
public sealed record DocumentOnTypeFormattingParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    string Ch,
    FormattingOptions? Options = null
);
