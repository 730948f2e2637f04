namespace ThreadLsp.Protocol;

/// <summary>Asks for the way from the story to a place.</summary>
/// <param name="TextDocument">The dump.</param>
/// <param name="Position">The place.</param>
/// <param name="Limit">How many comments the path has at most: those nearest to the place.</param>
public sealed record ThreadPathParams(
    TextDocumentIdentifier TextDocument,
    Position Position,
    int? Limit = null
);
