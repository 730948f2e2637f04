using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax;

namespace ThreadLsp.Fuzz;

/// <summary>
/// A document that is edited step by step. After every step what was made of the version before is compared with what is made of the
/// text from scratch.
/// </summary>
internal sealed class EditSession
{
    /// <summary>UTF-16 code units up to which everything is compared after every edit, but what takes inferring the nesting.</summary>
    private const int SmallLength = 3000;

    /// <summary>Comments up to which the nesting is inferred after every edit.</summary>
    private const int FewComments = 5;

    private const int LinesAroundAnEdit = 8;
    private const int PositionsElsewhere = 2;

    private readonly CheckCounts counts;
    private readonly Random random;
    private readonly bool everything;
    private readonly DumpVersion first;
    private readonly SyntaxTree firstTree;
    private readonly Stack<Step> undo = new();

    private DumpVersion expected;
    private SyntaxTree tree;
    private ThreadModel model;
    private TypingWork typing;

    /// <summary>True when the rules for single comments have looked at the version, so that little is left to look at in the next.</summary>
    private bool isAnalyzed;

    /// <summary>The last text that was asked about, and what was known then of its comments compared with each other.</summary>
    private (string Text, ImmutableArray<Diagnostic> Found) carried = (string.Empty, []);

    /// <summary>A text is opened.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">Where comparisons are counted.</param>
    /// <param name="random">What decides which dear comparisons are made; null makes all of them.</param>
    public EditSession(string text, CheckCounts counts, Random? random)
    {
        this.counts = counts;
        this.random = random ?? new Random(0);
        everything = random is null;
        first = expected = new DumpVersion(text);
        firstTree = tree = SyntaxTree.ParseText(text);
        model = ThreadModel.Create(tree);
    }

    /// <summary>The version that the session stands at, parsed from scratch.</summary>
    public DumpVersion Version => expected;

    /// <summary>Edits, and compares.</summary>
    /// <exception cref="DifferenceException">Something is not as a full parse makes it.</exception>
    public void Apply(Step step)
    {
        undo.Push(step.Invert(expected.Text));
        var (before, oldTree, oldModel) = (expected, tree, model);
        expected = new DumpVersion(step.ApplyTo(before.Text));
        var work = WorkComparison.Now;
        tree = tree.WithChanges([.. step.Changes]);
        work.CompareEdit(step, oldTree, tree);
        typing = typing.Add(work, step, before.Text, tree);
        work = WorkComparison.Now;
        tree.GetChangeRange(oldTree);
        work.CompareDifference(step, oldTree, tree);
        if (WorkComparison.IsCounted)
        {
            counts.Add(Check.Work);
        }

        model = model.WithTree(tree);
        var place = step.Changes[0].Span.Start;
        CompareTrees(place);
        CompareDifferences(before, oldTree);
        CompareOldVersion(before, oldTree);
        CompareModels(step.Question, before, oldModel);
    }

    /// <summary>Takes back all steps, and compares with the first version.</summary>
    /// <exception cref="DifferenceException">It is another one.</exception>
    public void UndoAll()
    {
        while (undo.TryPop(out var step))
        {
            tree = tree.WithChanges([.. step.Changes]);
            model = model.WithTree(tree);
            if (step.Question != Question.Nothing)
            {
                model.GetQuickDiagnostics();
            }
        }

        typing.Compare();
        expected = first;
        carried = (string.Empty, []);
        counts.Add(Check.Undo);
        foreach (var version in (SyntaxTree[])[tree, firstTree])
        {
            TextComparison.CompareText(first, version);
            TextComparison.CompareLines(first, version);
            RedTreeComparison.CompareNodes(first.Tree, version);
            RedTreeComparison.CompareTokens(first, version, 0, first.Lines.Length);
        }

        DiagnosticComparison.Compare(
            Check.QuickDiagnostics,
            WithoutCrossComment(new DumpVersion(first.Text).Model.GetQuickDiagnostics()),
            WithoutCrossComment(model.GetQuickDiagnostics())
        );
    }

    private void CompareTrees(int place)
    {
        counts.Add(Check.Text);
        TextComparison.CompareText(expected, tree);
        counts.Add(Check.Lines);
        TextComparison.CompareLines(expected, tree);
        counts.Add(Check.Positions);
        for (var offset = place - 1; offset <= place + 1; offset++)
        {
            TextComparison.ComparePosition(
                expected,
                tree,
                int.Clamp(offset, 0, expected.Text.Length)
            );
        }

        for (var i = 0; i < PositionsElsewhere; i++)
        {
            TextComparison.ComparePosition(expected, tree, random.Next(expected.Text.Length + 1));
        }

        if (IsAffordable())
        {
            counts.Add(Check.ColumnNesting);
            NestingComparison.CompareColumns(expected, tree);
            counts.Add(Check.Nodes);
            RedTreeComparison.CompareNodes(expected.Tree, tree);
        }

        var line = expected.GetLineNumber(int.Min(place, expected.Text.Length));
        var isAll = IsAffordable();
        counts.Add(Check.Tokens);
        RedTreeComparison.CompareTokens(
            expected,
            tree,
            isAll ? 0 : int.Max(0, line - LinesAroundAnEdit),
            isAll ? expected.Lines.Length : int.Min(expected.Lines.Length, line + LinesAroundAnEdit)
        );
    }

    private void CompareDifferences(DumpVersion before, SyntaxTree oldTree)
    {
        counts.Add(Check.ChangedSpans);
        ChangeComparison.Compare(before, oldTree, expected, tree);
        if (IsAffordable())
        {
            // Not only neighbours in time: a diagnostic may be asked for after many edits.
            ChangeComparison.Compare(first, firstTree, expected, tree);
            ChangeComparison.Compare(expected, tree, before, oldTree);
            counts.Add(Check.SemanticTokens);
            SemanticTokenComparison.Compare(expected.Tree, oldTree, tree);
        }
    }

    private void CompareOldVersion(DumpVersion before, SyntaxTree oldTree)
    {
        if (IsAffordable())
        {
            counts.Add(Check.OldVersion);
            TextComparison.CompareText(before, oldTree);
            TextComparison.CompareLines(before, oldTree);
        }
    }

    private void CompareModels(Question question, DumpVersion before, ThreadModel oldModel)
    {
        // What is expected comes first: its work is not the edit's.
        var kept = DiagnosticComparison.CarryOver(carried.Found, carried.Text, expected.Text);
        ImmutableArray<Diagnostic> right =
        [
            .. WithoutCrossComment(expected.Model.GetQuickDiagnostics())
                .Concat(kept)
                .Order(DiagnosticComparison.Order),
        ];
        counts.Add(Check.QuickDiagnostics);
        var work = WorkComparison.Now;
        var quick = (
            question == Question.Nothing ? oldModel.WithTree(tree) : model
        ).GetQuickDiagnostics();
        if (isAnalyzed && IsEditOfBodies(before, oldModel.Tree))
        {
            work.CompareAnalysis();
        }

        isAnalyzed = question != Question.Nothing;
        DiagnosticComparison.Compare(Check.QuickDiagnostics, right, quick);
        if (question != Question.Nothing)
        {
            // A version that was asked hands on what it has kept.
            carried = (expected.Text, kept);
        }

        var isInferred = expected.Model.IsNestingInferred;
        if (question == Question.AllDiagnostics)
        {
            CompareDiagnostics(model);
            carried = (
                expected.Text,
                [.. model.GetDiagnostics().Where(DiagnosticComparison.IsCrossComment)]
            );
        }

        if (!IsAffordable() || (isInferred && !IsInferenceAffordable()))
        {
            return;
        }

        // Beside the chain, so that what is asked here leaves no trace in later versions.
        var aside = oldModel.WithTree(tree);
        CompareDiagnostics(aside);
        counts.Add(Check.Nesting);
        NestingComparison.CompareModels(expected.Model, aside);
        counts.Add(Check.Outline);
        FeatureComparison.CompareOutlines(expected.Model, aside);
        counts.Add(Check.Folds);
        FeatureComparison.CompareFolds(expected.Model, aside);
    }

    private void CompareDiagnostics(ThreadModel actual)
    {
        counts.Add(Check.Diagnostics);
        DiagnosticComparison.Compare(
            Check.Diagnostics,
            expected.Model.GetDiagnostics(),
            actual.GetDiagnostics()
        );
    }

    /// <summary>True where no header and no byline was touched, and the dump is written as it was.</summary>
    private bool IsEditOfBodies(DumpVersion before, SyntaxTree oldTree)
    {
        var lines = tree.GetChangedLines(oldTree);
        return before.Tree.Dialect == expected.Tree.Dialect
            && before.Tree.IndentWidth == expected.Tree.IndentWidth
            && HasNoHeader(before.Lines.AsSpan()[lines.First..lines.OldEnd])
            && HasNoHeader(expected.Lines.AsSpan()[lines.First..lines.NewEnd]);
    }

    private static bool HasNoHeader(ReadOnlySpan<GreenLine> lines)
    {
        foreach (ref readonly var line in lines)
        {
            if (line.Kind is LineKind.Header or LineKind.Byline)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Always in a small dump, in a large one as often as costs the same.</summary>
    private bool IsAffordable() =>
        everything || random.Next(int.Max(SmallLength, expected.Text.Length)) < SmallLength;

    private bool IsInferenceAffordable() =>
        everything || random.Next(int.Max(FewComments, expected.Model.CommentCount)) < FewComments;

    private static ImmutableArray<Diagnostic> WithoutCrossComment(
        ImmutableArray<Diagnostic> diagnostics
    ) => diagnostics.RemoveAll(DiagnosticComparison.IsCrossComment);
}
