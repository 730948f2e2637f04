using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Server.Documents;

namespace ThreadLsp.Server.Diagnostics;

/// <summary>What an editor shows of an open document, from version to version. It is asked by whoever pulls and by whoever pushes.</summary>
internal sealed class ShownDocument
{
    private readonly Lock gate = new();
    private ShownDiagnostics? shown;
    private long stamp;
    private int changes;

    /// <summary>True while a header is half typed.</summary>
    public bool IsHalfTyped
    {
        get
        {
            lock (gate)
            {
                return shown?.HalfTyped is not null;
            }
        }
    }

    /// <summary>What is shown of a version at once; null where nothing has been shown yet, and of a version that is no longer current.</summary>
    public ShownAnswer? Follow(Document document)
    {
        lock (gate)
        {
            if (shown is null || document.Stamp < stamp)
            {
                return null;
            }

            return Take(document, shown.Follow(document.Model));
        }
    }

    /// <summary>What is shown of a version when the typing has rested; null where that version is no longer current.</summary>
    /// <param name="document">The version.</param>
    /// <param name="found">All that is wrong with it.</param>
    /// <param name="isLong">True when it has rested for a long time.</param>
    public ShownAnswer? Settle(Document document, ImmutableArray<Diagnostic> found, bool isLong)
    {
        lock (gate)
        {
            if (document.Stamp < stamp)
            {
                return null;
            }

            var current = shown?.Follow(document.Model) ?? new(document.Tree, [], null);
            return Take(document, current.Settle(found, isLong));
        }
    }

    private ShownAnswer Take(Document document, ShownDiagnostics next)
    {
        var isNews = shown is null || !Say(next).SequenceEqual(Say(shown));
        changes += isNews ? 1 : 0;
        shown = next;
        stamp = document.Stamp;
        return new(next.Diagnostics, FormattableString.Invariant($"{stamp}.{changes}"), isNews);
    }

    private static IEnumerable<(string Code, string Message)> Say(ShownDiagnostics shown) =>
        shown.Diagnostics.Select(found => (found.Code, found.Message));
}
