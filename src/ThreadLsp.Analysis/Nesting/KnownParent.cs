namespace ThreadLsp.Analysis.Nesting;

/// <summary>A parent that somebody has stated: by hand, or the site in its links.</summary>
/// <param name="IsKnown">False where it has to be found.</param>
/// <param name="Parent">The parent; null for the story.</param>
internal readonly record struct KnownParent(bool IsKnown, CommentContext? Parent);
