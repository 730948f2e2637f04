namespace ThreadLsp.Protocol;

/// <summary>Asks whether a line would be the header of a comment. It need not stand in a document: a line is what its own words make it.</summary>
/// <param name="Line">The line, without a line break.</param>
public sealed record HeaderParams(string Line);
