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

    /// <summary>How many comments the rules for single comments looked at.</summary>
    public static long CommentsAnalyzed => commentsAnalyzed;

    /// <summary>Says that the rules look at a comment.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountComment() => commentsAnalyzed++;

    /// <summary>How many comments the decoder of lost nesting looked at anew.</summary>
    public static long ContextsBuilt => contextsBuilt;

    /// <summary>How many comments it tried all placements for.</summary>
    public static long CommentsPlaced => commentsPlaced;

    /// <summary>Says that the decoder looks at a comment.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountContext() => contextsBuilt++;

    /// <summary>Says that it tries all placements of a comment.</summary>
    [Conditional("COUNT_WORK")]
    public static void CountPlacement() => commentsPlaced++;
}
