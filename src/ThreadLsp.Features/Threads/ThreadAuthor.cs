namespace ThreadLsp.Features;

/// <summary>Somebody who takes part in a thread.</summary>
/// <param name="Name">As it is written in the headers.</param>
/// <param name="Comments">How many comments are theirs.</param>
/// <param name="IsSubmitter">True for whoever submitted a story of this dump.</param>
public readonly record struct ThreadAuthor(string Name, int Comments, bool IsSubmitter);
