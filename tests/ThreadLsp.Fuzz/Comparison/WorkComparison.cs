using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Fuzz;

/// <summary>What an edit costs against what it may cost, so that a reuse that is switched off shows. Debug builds alone count.</summary>
/// <param name="LinesLexed">How many lines were lexed up to a moment.</param>
/// <param name="NodesMade">How many nodes of trees were made.</param>
/// <param name="ItemsCompared">How many items of two sequences were compared.</param>
/// <param name="CommentsAnalyzed">How many comments the rules for single comments looked at.</param>
internal readonly record struct WorkComparison(
    long LinesLexed,
    long NodesMade,
    long ItemsCompared,
    long CommentsAnalyzed
)
{
    /// <summary>The line before the edit, its own and the one behind it.</summary>
    private const int LinesForAnEdit = 3;

    /// <summary>The comment of the edit and its neighbours, where it joins their lines.</summary>
    private const int CommentsForAnEditOfBodies = 3;

    /// <summary>Splitting and joining make a few nodes a level.</summary>
    private const int NodesForALevel = 10;

    private const int ComparisonsForTwoLevels = 8;

    /// <summary>Pieces of inserted text, and their lines, stand in leaves of their own.</summary>
    private const int TextForANode = 1024;

    /// <summary>True in builds that count.</summary>
    public static bool IsCounted =>
#if COUNT_WORK
        true;
#else
        false;
#endif

    /// <summary>A moment.</summary>
    public static WorkComparison Now =>
        new(
            SyntaxWork.LinesLexed,
            SyntaxWork.NodesMade,
            SyntaxWork.ItemsCompared,
            AnalysisWork.CommentsAnalyzed
        );

    /// <summary>What an edit has cost since this moment.</summary>
    public void CompareEdit(Step step, SyntaxTree oldTree, SyntaxTree newTree)
    {
        var breaks = step.Changes.Sum(change => change.NewText.AsSpan().CountAny('\r', '\n'));
        var mostLines = (LinesForAnEdit * step.Changes.Length) + breaks;
        Compare("lines lexed", SyntaxWork.LinesLexed - LinesLexed, mostLines);

        var inserted = step.Changes.Sum(change => change.NewText.Length);
        var levels = oldTree.Lines.Height + newTree.Lines.Height + TextLevels(oldTree, newTree);
        Compare(
            "nodes made",
            SyntaxWork.NodesMade - NodesMade,
            (NodesForALevel * levels * step.Changes.Length) + (inserted / TextForANode) + breaks
        );
    }

    /// <summary>What finding the difference of two versions that one edit lies between has cost since this moment.</summary>
    public void CompareDifference(Step step, SyntaxTree oldTree, SyntaxTree newTree)
    {
        var levels = TextLevels(oldTree, newTree);
        var changed =
            step.Changes[^1].Span.End
            - step.Changes[0].Span.Start
            + step.Changes.Sum(change => change.NewText.Length);
        Compare(
            "comparisons",
            SyntaxWork.ItemsCompared - ItemsCompared,
            (ComparisonsForTwoLevels * levels * levels) + (changed / TextForANode * levels)
        );
    }

    /// <summary>What the rules for single comments have cost since this moment, behind an edit of bodies.</summary>
    public void CompareAnalysis() =>
        Compare(
            "comments looked at",
            AnalysisWork.CommentsAnalyzed - CommentsAnalyzed,
            CommentsForAnEditOfBodies
        );

    private static int TextLevels(SyntaxTree oldTree, SyntaxTree newTree) =>
        oldTree.Text.Height + newTree.Text.Height;

    private static void Compare(string what, long cost, long most)
    {
        if (cost > most)
        {
            throw new DifferenceException(Check.Work, $"{cost} {what}, at most {most} expected");
        }
    }
}
