namespace ThreadLsp.Training;

/// <summary>A comment of a real thread.</summary>
/// <param name="Parent">The number of its parent; -1 for the story.</param>
/// <param name="Depth">How deep it stands: 0 for a top-level comment.</param>
/// <param name="Author">Who wrote it; null where that was taken back.</param>
/// <param name="Time">When, in seconds since 1970; null where only words are known.</param>
/// <param name="Age">The words of its age, where the source printed words.</param>
/// <param name="Text">The text.</param>
/// <param name="IsDeleted">True where the text was taken back.</param>
internal sealed record SourceComment(
    int Parent,
    int Depth,
    string? Author,
    long? Time,
    string? Age,
    string Text,
    bool IsDeleted
);
