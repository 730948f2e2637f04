using System.Diagnostics;

namespace ThreadLsp.Syntax.Collections;

/// <summary>
/// Counts the work of this thread, so that tests can assert what an edit costs without a clock. Only builds for tests (Debug) count;
/// elsewhere the calls are not compiled.
/// </summary>
internal static class SyntaxWork
{
    [ThreadStatic]
    private static long linesLexed;

    [ThreadStatic]
    private static long nodesMade;

    [ThreadStatic]
    private static long itemsCompared;

    [ThreadStatic]
    private static long descents;

    /// <summary>How many times a tree was gone down to a leaf, each O(log n): to look something up, or to go on with the next leaf.</summary>
    public static long Descents => descents;

    /// <summary>How many lines were lexed.</summary>
    public static long LinesLexed => linesLexed;

    /// <summary>How many leaves and branches were made, of all trees together.</summary>
    public static long NodesMade => nodesMade;

    /// <summary>How many items of two sequences were compared.</summary>
    public static long ItemsCompared => itemsCompared;

    /// <summary>Says that a line was lexed.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountLine() => linesLexed++;

    /// <summary>Says that a leaf or a branch was made.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountNode() => nodesMade++;

    /// <summary>Says that two items were compared.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountComparison() => itemsCompared++;

    /// <summary>Says that something is looked up.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountDescent() => descents++;
}
