namespace ThreadLsp.Cli;

/// <summary>What the program says to the shell when it ends.</summary>
internal static class ExitCode
{
    /// <summary>All went well; <c>check</c> found no error.</summary>
    public const int Success = 0;

    /// <summary><c>check</c> found at least one error in a dump, <c>--check</c> something to change, or <c>fix</c> left something to mend.</summary>
    public const int ErrorsFound = 1;

    /// <summary>A file could not be read, or the program was called in a wrong way.</summary>
    public const int Failed = 2;
}
