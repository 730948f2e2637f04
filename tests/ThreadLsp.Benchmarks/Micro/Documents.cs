using ThreadLsp.TestUtilities;

namespace ThreadLsp.Benchmarks.Micro;

/// <summary>The dumps that are measured: nothing outside of the repository is needed.</summary>
internal static class Documents
{
    /// <summary>About 150 KB, as a long discussion has.</summary>
    public const int Usual = 1000;

    /// <summary>About 15 MB.</summary>
    public const int Huge = 100_000;

    /// <summary>A discussion.</summary>
    public static string Generate(int comments) =>
        ThreadGenerator.Generate(new ThreadShape { Comments = comments }, seed: 1);
}
