using System.Collections.Frozen;
using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>Mends all diagnostics of a dump at once.</summary>
public static class FixAll
{
    /// <summary>A fix may lay bare what another code or the next level has to say; so many rounds are made.</summary>
    private const int MostRounds = 64;

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
    ) => Find(model, Unasked.Contains, keepsNesting: true, cancellationToken);

    /// <summary>All diagnostics of one code, each by its preferred fix.</summary>
    public static ImmutableArray<TextChange> Find(
        ThreadModel model,
        string code,
        CancellationToken cancellationToken = default
    ) =>
        Find(
            model,
            found => string.Equals(found, code, StringComparison.Ordinal),
            keepsNesting: false,
            cancellationToken
        );

    private static ImmutableArray<TextChange> Find(
        ThreadModel model,
        Func<string, bool> isWanted,
        bool keepsNesting,
        CancellationToken cancellationToken
    )
    {
        var length = model.Tree.Text.Length;
        var rewrite = new TextRewrite(length);
        for (var round = 0; round < MostRounds; round++)
        {
            var changes = FindRound(model, isWanted, keepsNesting, cancellationToken);
            if (changes.IsEmpty)
            {
                break;
            }

            rewrite.Apply(changes);
            model = model.WithTree(model.Tree.WithChanges(changes.AsSpan()));
        }

        return rewrite.ToChanges(length);
    }

    /// <summary>Fixes from the top of the text to its end that do not touch each other; those that do wait for the next round.</summary>
    private static ImmutableArray<TextChange> FindRound(
        ThreadModel model,
        Func<string, bool> isWanted,
        bool keepsNesting,
        CancellationToken cancellationToken
    )
    {
        var chosen = new List<(string Code, ImmutableArray<TextChange> Changes)>();
        var end = -1;
        foreach (var diagnostic in model.GetDiagnostics(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isWanted(diagnostic.Code))
            {
                continue;
            }

            var fix = CodeFixes
                .FindAll(model, diagnostic)
                .FirstOrDefault(fix => keepsNesting ? fix.KeepsNesting : fix.IsPreferred);
            if (fix is not null && fix.Changes[0].Span.Start > end)
            {
                chosen.Add((diagnostic.Code, fix.Changes));
                end = fix.Changes[^1].Span.End;
            }
        }

        return Combine(model, chosen, 0, chosen.Count, keepsNesting, cancellationToken);
    }

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
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<TextChange> all = [.. fixes[first..end].SelectMany(fix => fix.Changes)];
        if (
            all.IsEmpty
            || (
                CodeFixes.Holds(model, fixes[first].Code, all, cancellationToken)
                && (!keepsNesting || KeepsNesting(model, all))
            )
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
            .. Combine(model, fixes, first, middle, keepsNesting, cancellationToken),
            .. Combine(model, fixes, middle, end, keepsNesting, cancellationToken),
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
