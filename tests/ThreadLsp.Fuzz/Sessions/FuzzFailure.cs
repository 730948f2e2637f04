namespace ThreadLsp.Fuzz;

/// <summary>A session that found a difference.</summary>
/// <param name="Kind">What it began with.</param>
/// <param name="Session">Its number in the run, from 1.</param>
/// <param name="Message">What is different.</param>
/// <param name="Case">What was done up to there.</param>
public sealed record FuzzFailure(DocumentKind Kind, int Session, string Message, FuzzCase Case);
