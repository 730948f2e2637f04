namespace ThreadLsp.Protocol;

/// <summary>Asks for the lines of the tree of a thread below one of them.</summary>
/// <param name="TextDocument">The dump.</param>
/// <param name="Parent">A place in the comment or the story whose replies are wanted; null for the stories themselves.</param>
/// <param name="Author">Only those that hold a comment of this author.</param>
/// <param name="Skip">How many are passed over.</param>
/// <param name="Count">How many are wanted.</param>
public sealed record SubthreadsParams(
    TextDocumentIdentifier TextDocument,
    Position? Parent = null,
    string? Author = null,
    int? Skip = null,
    int? Count = null
);
