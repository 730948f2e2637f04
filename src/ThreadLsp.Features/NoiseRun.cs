namespace ThreadLsp.Features;

/// <summary>Lines that a site printed and nobody wrote.</summary>
/// <param name="FirstLine">The first of them, 0-based.</param>
/// <param name="LastLine">The last of them; blank lines may stand between.</param>
public readonly record struct NoiseRun(int FirstLine, int LastLine);
