namespace ThreadLsp.Protocol;

/// <summary>The argument of the commands about a place.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Position">Where the cursor is.</param>
/// <param name="Show">True where the server is to have the client move the cursor, not only to answer where to.</param>
/// <param name="Apply">False where the client wants the edit as the answer, to make it itself.</param>
public sealed record CommandArgument(
    string Uri,
    Position Position,
    bool? Show = null,
    bool? Apply = null
);
