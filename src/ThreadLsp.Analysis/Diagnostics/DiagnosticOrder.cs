using System.Collections.Immutable;

namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>The order in which diagnostics are told: that of the text, at one place that of the codes.</summary>
internal static class DiagnosticOrder
{
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
        order = order != 0 ? order : left.Span.Length.CompareTo(right.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    /// <summary>Two lists in order made one; O(n).</summary>
    public static ImmutableArray<Diagnostic> Merge(
        ImmutableArray<Diagnostic> left,
        ImmutableArray<Diagnostic> right
    )
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty ? right : left;
        }

        var merged = ImmutableArray.CreateBuilder<Diagnostic>(left.Length + right.Length);
        var (nextLeft, nextRight) = (0, 0);
        while (nextLeft < left.Length && nextRight < right.Length)
        {
            merged.Add(
                Compare(left[nextLeft], right[nextRight]) <= 0
                    ? left[nextLeft++]
                    : right[nextRight++]
            );
        }

        merged.AddRange(left.AsSpan()[nextLeft..]);
        merged.AddRange(right.AsSpan()[nextRight..]);
        return merged.MoveToImmutable();
    }
}
