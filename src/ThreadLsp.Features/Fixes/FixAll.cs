using System.Collections.Frozen;
using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Mends all diagnostics of a dump at once.</summary>
public static class FixAll
{
    /// <summary>A fix may lay bare what another code or the next level has to say; so many rounds are made.</summary>
    private const int MostRounds = 64;

    /// <summary>How often fixes are left out that something would be worse for.</summary>
    private const int MostLeftOut = 8;

    /// <summary>
    /// Every trial looks at the whole dump: there are so many, and fewer where all in all they would look at more lines than this, so that a
    /// long dump in which nothing is right takes some seconds and not hours. What is not mended then may be so by the next pass.
    /// </summary>
    private const int MostTrials = 128;
    private const int MostLinesTried = 2_000_000;
    private const int FewestTrials = 8;

    /// <summary>
    /// So many passes are made where nobody waits at a screen, as long as each of them mends something. Each takes no more than trials allow, so
    /// that all of it stays linear.
    /// </summary>
    private const int MostPasses = 16;

    /// <summary>The codes that are mended without asking, such as whenever a file is saved.</summary>
    private static readonly FrozenSet<string> Unasked = FrozenSet.Create(
        "TD1001",
        "TD1002",
        "TD1003",
        "TD1004",
        "TD5001"
    );

    /// <summary>What can be mended without changing who answers whom, and without a guess.</summary>
    /// <returns>The changes, in the order of the text; empty where nothing of that kind is wrong.</returns>
    public static ImmutableArray<TextChange> Find(
        ThreadModel model,
        CancellationToken cancellationToken = default
    ) => MakePasses(model, null, 1, null, cancellationToken).Changes;

    /// <summary>All diagnostics of one code, each by its preferred fix.</summary>
    public static ImmutableArray<TextChange> Find(
        ThreadModel model,
        string code,
        CancellationToken cancellationToken = default
    ) => MakePasses(model, code, 1, null, cancellationToken).Changes;

    /// <summary>As <see cref="Find(ThreadModel, CancellationToken)"/>, or with a code for that alone, in as many passes as it takes, within bounds.</summary>
    public static MendedDump Mend(
        ThreadModel model,
        string? code = null,
        CancellationToken cancellationToken = default
    ) => Mend(model, code, MostPasses, null, cancellationToken);

    /// <param name="model">The dump.</param>
    /// <param name="code">What is mended; null for what is mended without asking.</param>
    /// <param name="passes">How many are made at most.</param>
    /// <param name="trialsOfAPass">How many each of them makes; null for what the length of the dump allows.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal static MendedDump Mend(
        ThreadModel model,
        string? code,
        int passes,
        int? trialsOfAPass,
        CancellationToken cancellationToken
    )
    {
        var made = MakePasses(model, code, passes, trialsOfAPass, cancellationToken);
        var left = made.IsDone ? 0 : FindMendable(made.Model, code, cancellationToken).Count();
        return new(made.Changes, left, made.IsStuck && left > 0);
    }

    private static (
        ImmutableArray<TextChange> Changes,
        ThreadModel Model,
        bool IsDone,
        bool IsStuck
    ) MakePasses(
        ThreadModel model,
        string? code,
        int passes,
        int? trialsOfAPass,
        CancellationToken cancellationToken
    )
    {
        var length = model.Tree.Text.Length;
        var rewrite = new TextRewrite(length);
        var (isDone, isStuck) = (false, false);
        for (var pass = 0; pass < passes && !isDone && !isStuck; pass++)
        {
            var before = model;
            model = MakePass(
                model,
                code,
                rewrite,
                trialsOfAPass
                    ?? int.Clamp(MostLinesTried / model.Tree.Lines.Count, FewestTrials, MostTrials),
                out isDone,
                cancellationToken
            );
            isStuck = !isDone && ReferenceEquals(model, before);
        }

        return (rewrite.ToChanges(length), model, isDone, isStuck);
    }

    /// <summary>Mends what so many trials allow.</summary>
    /// <returns>The version that is left.</returns>
    private static ThreadModel MakePass(
        ThreadModel model,
        string? code,
        TextRewrite rewrite,
        int trials,
        out bool isDone,
        CancellationToken cancellationToken
    )
    {
        for (var round = 0; round < MostRounds && trials > 0; round++)
        {
            var fixes = FindRound(model, code, cancellationToken);
            var changes = code is null
                ? LeaveOutCulprits(model, fixes, ref trials, cancellationToken)
                : [];
            changes = changes.IsEmpty
                ? Combine(model, fixes, 0, fixes.Count, code is null, ref trials, cancellationToken)
                : changes;
            if (changes.IsEmpty)
            {
                // Nothing holds of what there is, unless some of it was not tried.
                isDone = trials > 0 || fixes.Count == 0;
                return model;
            }

            rewrite.Apply(changes);
            model = model.WithTree(model.Tree.WithChanges(changes.AsSpan()));
        }

        isDone = false;
        return model;
    }

    /// <summary>Fixes from the top of the text to its end that do not touch each other; those that do wait for the next round.</summary>
    private static List<(string Code, ImmutableArray<TextChange> Changes)> FindRound(
        ThreadModel model,
        string? code,
        CancellationToken cancellationToken
    )
    {
        var chosen = new List<(string Code, ImmutableArray<TextChange> Changes)>();
        var end = -1;
        foreach (var (found, changes) in FindMendable(model, code, cancellationToken))
        {
            if (changes[0].Span.Start > end)
            {
                chosen.Add((found, changes));
                end = changes[^1].Span.End;
            }
        }

        return chosen;
    }

    /// <summary>All that is wanted and has a fix, each for itself, in the order of the text.</summary>
    private static IEnumerable<(string Code, ImmutableArray<TextChange> Changes)> FindMendable(
        ThreadModel model,
        string? code,
        CancellationToken cancellationToken
    )
    {
        // What takes comparing all comments is never mended without asking.
        var diagnostics = code is null
            ? model.GetQuickDiagnostics(cancellationToken)
            : model.GetDiagnostics(cancellationToken);
        foreach (var diagnostic in diagnostics)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                code is null
                    ? !Unasked.Contains(diagnostic.Code)
                    : !string.Equals(diagnostic.Code, code, StringComparison.Ordinal)
            )
            {
                continue;
            }

            var fix = CodeFixes
                .FindAll(model, diagnostic)
                .FirstOrDefault(fix => code is null ? fix.KeepsNesting : fix.IsPreferred);
            if (fix is not null)
            {
                yield return (diagnostic.Code, fix.Changes);
            }
        }
    }

    /// <summary>
    /// All fixes but those that stand where something would be worse for them. In a dump in which everything is wrong many do, and looking
    /// for them by halves would take a trial of the whole for each.
    /// </summary>
    /// <returns>Empty where that leads to none that hold together.</returns>
    private static ImmutableArray<TextChange> LeaveOutCulprits(
        ThreadModel model,
        List<(string Code, ImmutableArray<TextChange> Changes)> fixes,
        ref int trials,
        CancellationToken cancellationToken
    )
    {
        for (var trial = 0; trial < MostLeftOut && fixes.Count > 0 && trials > 0; trial++)
        {
            trials--;
            ImmutableArray<TextChange> all = [.. fixes.SelectMany(fix => fix.Changes)];
            if (
                CodeFixes.Holds(model, fixes[0].Code, all, cancellationToken)
                && KeepsNesting(model, all)
            )
            {
                return all;
            }

            var later = model.WithTree(model.Tree.WithChanges(all.AsSpan()));
            var worse = FindWorse(model, later, cancellationToken);
            var starts = fixes
                .Select(fix => model.Tree.GetLineNumber(fix.Changes[0].Span.Start))
                .ToArray();
            var culprits = worse
                .Select(line => Array.BinarySearch(starts, line))
                .Select(found => found < 0 ? ~found - 1 : found)
                .ToHashSet();
            var left = fixes.Where((_, number) => !culprits.Contains(number)).ToList();
            if (left.Count == fixes.Count)
            {
                break;
            }

            fixes = left;
        }

        return [];
    }

    /// <summary>The lines of comments that answer somebody else in a later version, and of errors that are new there.</summary>
    private static IEnumerable<int> FindWorse(
        ThreadModel model,
        ThreadModel later,
        CancellationToken cancellationToken
    )
    {
        if (
            later.CommentCount != model.CommentCount
            || later.Tree.Lines.Count != model.Tree.Lines.Count
        )
        {
            return [];
        }

        var known = FindErrors(model, cancellationToken).ToHashSet();
        return
        [
            .. GetParents(model)
                .Zip(GetParents(later))
                .Index()
                .Where(parents => parents.Item.First != parents.Item.Second)
                .Select(parents => model.Tree.GetHeaderLine(parents.Index)),
            .. FindErrors(later, cancellationToken)
                .Where(error => !known.Contains(error))
                .Select(error => error.Line),
        ];
    }

    private static IEnumerable<(string Code, int Line)> FindErrors(
        ThreadModel model,
        CancellationToken cancellationToken
    ) =>
        model
            .GetQuickDiagnostics(cancellationToken)
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .Select(found => (found.Code, model.Tree.GetLineNumber(found.Span.Start)));

    /// <summary>
    /// The fixes that hold together. They nearly always do; where they do not, each half is tried for itself, so that a single bad one
    /// costs a logarithm of trials.
    /// </summary>
    private static ImmutableArray<TextChange> Combine(
        ThreadModel model,
        List<(string Code, ImmutableArray<TextChange> Changes)> fixes,
        int first,
        int end,
        bool keepsNesting,
        ref int trials,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<TextChange> all = [.. fixes[first..end].SelectMany(fix => fix.Changes)];
        if (all.IsEmpty || trials <= 0)
        {
            return [];
        }

        trials--;
        if (
            CodeFixes.Holds(model, fixes[first].Code, all, cancellationToken)
            && (!keepsNesting || KeepsNesting(model, all))
        )
        {
            return all;
        }

        if (end - first == 1)
        {
            return [];
        }

        var middle = (first + end) / 2;
        return
        [
            .. Combine(model, fixes, first, middle, keepsNesting, ref trials, cancellationToken),
            .. Combine(model, fixes, middle, end, keepsNesting, ref trials, cancellationToken),
        ];
    }

    /// <summary>Fixes that keep the nesting each for itself may change it together, where the one counts on the column of the other.</summary>
    private static bool KeepsNesting(ThreadModel model, ImmutableArray<TextChange> changes)
    {
        var later = model.WithTree(model.Tree.WithChanges(changes.AsSpan()));
        return GetParents(model).SequenceEqual(GetParents(later));
    }

    private static IEnumerable<int> GetParents(ThreadModel model) =>
        Enumerable.Range(0, model.CommentCount).Select(model.GetParent);
}
