namespace ThreadLsp.Tooling;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">What it said to the shell.</param>
/// <param name="Lines">All it printed.</param>
public sealed record ShellResult(int ExitCode, IReadOnlyList<string> Lines)
{
    /// <summary>True for exit code 0.</summary>
    public bool Succeeded => ExitCode == 0;
}
