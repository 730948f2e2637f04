using System.Diagnostics;

namespace ThreadLsp.Analysis;

/// <summary>Counts the work of this thread, as <c>SyntaxWork</c> does below: only builds for tests (Debug) count.</summary>
internal static class AnalysisWork
{
    [ThreadStatic]
    private static long commentsAnalyzed;

    [ThreadStatic]
    private static long contextsBuilt;

    [ThreadStatic]
    private static long commentsPlaced;

    [ThreadStatic]
    private static long placementsWeighed;

    [ThreadStatic]
    private static long pairsCompared;

    [ThreadStatic]
    private static Action? placing;

    /// <summary>How many comments the rules for single comments looked at.</summary>
    public static long CommentsAnalyzed => commentsAnalyzed;

    /// <summary>Says that the rules look at a comment.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountComment() => commentsAnalyzed++;

    /// <summary>How many comments the decoder of lost nesting looked at anew.</summary>
    public static long ContextsBuilt => contextsBuilt;

    /// <summary>How many comments it tried all placements for.</summary>
    public static long CommentsPlaced => commentsPlaced;

    /// <summary>How many placements it weighed: for each hypothesis before a comment one for each open comment.</summary>
    public static long PlacementsWeighed => placementsWeighed;

    /// <summary>How many pairs of texts it compared.</summary>
    public static long PairsCompared => pairsCompared;

    /// <summary>Says that the decoder weighs a placement.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountWeighing() => placementsWeighed++;

    /// <summary>Says that it compares two texts.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountComparison() => pairsCompared++;

    /// <summary>Says that the decoder looks at a comment.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountContext() => contextsBuilt++;

    /// <summary>Says that it tries all placements of a comment.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountPlacement()
    {
        commentsPlaced++;
        placing?.Invoke();
    }

    /// <summary>Does something, and something else each time a comment is placed in it on this thread.</summary>
    public static void Watch(Action work, Action placed)
    {
        placing = placed;
        try
        {
            work();
        }
        finally
        {
            placing = null;
        }
    }
}
