using System.Collections.Frozen;
using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>The one table of all fixes: for each code what mends it.</summary>
/// <remarks>
/// Invariant: after a fix its diagnostic is gone and no error is new. What would not hold that is not offered: each fix is tried on a
/// version of its own first, which costs what an edit costs.
/// </remarks>
public static class CodeFixes
{
    private static readonly FrozenDictionary<string, Func<FixContext, IEnumerable<CodeFix>>> Table =
        new Dictionary<string, Func<FixContext, IEnumerable<CodeFix>>>(StringComparer.Ordinal)
        {
            ["TD1001"] = TooDeepFix.Find,
            ["TD1002"] = NoOpenLevelFix.Find,
            ["TD1003"] = MixedIndentationFix.Find,
            ["TD1004"] = BodyLeftOfHeaderFix.Find,
            ["TD1005"] = TextWithoutCommentFix.Find,
            ["TD1006"] = NoStoryFix.Find,
            ["TD1007"] = StatedDepthFix.Find,
            ["TD2001"] = AlmostHeaderFix.Find,
            ["TD2002"] = ImpossibleAuthorFix.Find,
            ["TD3001"] = OlderThanParentFix.Find,
            ["TD3003"] = QuotedElsewhereFix.Find,
            ["TD3004"] = DuplicateCommentFix.Find,
            ["TD3005"] = CommentCountFix.Find,
            ["TD3006"] = FootnoteFix.Find,
            ["TD4002"] = UncertainParentFix.Find,
            ["TD5001"] = InvisibleCharacterFix.Find,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Diagnostics that take comparing all comments; whether they are gone is known only when that is done again.</summary>
    private static readonly FrozenSet<string> Slow = FrozenSet.Create("TD3003", "TD3004");

    /// <summary>The diagnostic that a placement made by hand ends by what it is; whether others end with it is for the decoder to say.</summary>
    private const string Placed = "TD4002";

    /// <summary>The codes of which all in a file can be mended at once: those that have a fix which is no mere form to fill in.</summary>
    public static FrozenSet<string> ForAll { get; } =
        FrozenSet.Create(
            "TD1001",
            "TD1002",
            "TD1003",
            "TD1004",
            "TD1007",
            "TD2001",
            "TD3001",
            "TD3003",
            "TD3004",
            "TD5001"
        );

    /// <summary>The codes that have a fix, in their order.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [.. Table.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What mends a diagnostic of this version, the fix that is most likely meant first; empty where nothing safe does.</summary>
    public static ImmutableArray<CodeFix> Find(
        ThreadModel model,
        Diagnostic diagnostic,
        CancellationToken cancellationToken = default
    ) =>
        [
            .. FindAll(model, diagnostic)
                .Where(fix => Holds(model, diagnostic.Code, fix.Changes, cancellationToken))
                .Select((fix, number) => number == 0 ? fix : fix with { IsPreferred = false }),
        ];

    /// <summary>As <see cref="Find"/>, but untried.</summary>
    internal static IEnumerable<CodeFix> FindAll(ThreadModel model, Diagnostic diagnostic) =>
        Table.TryGetValue(diagnostic.Code, out var find)
            ? find(new FixContext(model, diagnostic))
                .Where(fix => !fix.Changes.IsEmpty)
                .DistinctBy(fix => string.Concat(fix.Changes))
            : [];

    /// <summary>True when some changes leave fewer diagnostics of a code, and no more errors of any kind.</summary>
    internal static bool Holds(
        ThreadModel model,
        string code,
        ImmutableArray<TextChange> changes,
        CancellationToken cancellationToken
    )
    {
        var later = model.WithTree(model.Tree.WithChanges(changes.AsSpan()));
        var (before, after) = Slow.Contains(code)
            ? (model.GetDiagnostics(cancellationToken), later.GetDiagnostics(cancellationToken))
            : (
                model.GetQuickDiagnostics(cancellationToken),
                later.GetQuickDiagnostics(cancellationToken)
            );
        var left = CountByCode(before);
        var isGone =
            code == Placed
            || after.Count(found => found.Code == code) < left.GetValueOrDefault(code);
        return isGone
            && after
                .Where(found => found.Severity == DiagnosticSeverity.Error)
                .CountBy(found => found.Code, StringComparer.Ordinal)
                .All(count => count.Value <= left.GetValueOrDefault(count.Key));
    }

    private static Dictionary<string, int> CountByCode(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics
            .CountBy(found => found.Code, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
}
