namespace ThreadLsp.Protocol;

/// <summary>Words above a line; without a command until the client asks for it.</summary>
public sealed record CodeLens(Range Range, Command? Command = null, CodeLensData? Data = null);
