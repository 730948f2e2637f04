using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics.Rules;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>What the rules for single comments found in a version of a dump.</summary>
/// <param name="Tree">The version.</param>
/// <param name="Facts">What they knew of the whole dump.</param>
/// <param name="Diagnostics">What they reported, in the order of the text.</param>
/// <param name="Names">Names that no site gives out, in the order of the text: whether they are reported depends on how many there are.</param>
internal sealed record CommentFindings(
    SyntaxTree Tree,
    DumpFacts Facts,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<SuspectName> Names
)
{
    /// <summary>These findings with those of some lines replaced, and those behind them moved; O(findings).</summary>
    /// <param name="affected">The lines.</param>
    /// <param name="part">What was found there in a later version.</param>
    public CommentFindings Splice(LineChangeRange affected, CommentFindings part)
    {
        var replaced = TextSpan.FromBounds(
            Tree.GetLineStart(affected.First),
            Tree.GetLineStart(affected.OldEnd)
        );

        // What is kept may point to places among the affected lines, before the edit or behind it: only the edit itself moves them.
        var change = OffsetChange.Of(Tree, part.Tree);
        return part with
        {
            Diagnostics = Splice(
                Diagnostics,
                part.Diagnostics,
                replaced,
                change,
                static diagnostic => diagnostic.Span.Start,
                static (diagnostic, change) => change.Move(diagnostic)
            ),
            Names = Splice(
                Names,
                part.Names,
                replaced,
                change,
                static name => name.Span.Start,
                static (name, change) => name with { Span = change.Move(name.Span) }
            ),
        };
    }

    private static ImmutableArray<T> Splice<T>(
        ImmutableArray<T> old,
        ImmutableArray<T> part,
        TextSpan replaced,
        OffsetChange change,
        Func<T, int> start,
        Func<T, OffsetChange, T> move
    )
    {
        var kept = CountBefore(old, replaced.Start, start);
        var behind = CountBefore(old, replaced.End, start);
        if (kept == behind && part.IsEmpty && change.Shift == 0)
        {
            return old;
        }

        var spliced = ImmutableArray.CreateBuilder<T>(kept + part.Length + old.Length - behind);
        spliced.AddRange(old, kept);
        spliced.AddRange(part);
        foreach (var item in old.AsSpan()[behind..])
        {
            spliced.Add(move(item, change));
        }

        return spliced.MoveToImmutable();
    }

    private static int CountBefore<T>(ImmutableArray<T> items, int offset, Func<T, int> start)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = start(items[middle]) < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
