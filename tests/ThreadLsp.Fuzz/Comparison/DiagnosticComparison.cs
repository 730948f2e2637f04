using System.Collections.Immutable;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Fuzz;

/// <summary>Diagnostics of an edited version against those of a new one.</summary>
internal static class DiagnosticComparison
{
    /// <summary>The codes of the rules that compare all comments: what they found is carried over while somebody types.</summary>
    private static readonly string[] CrossCommentCodes = ["TD3003", "TD3004", "TD4002"];

    /// <summary>The order of the text, at one place that of the codes.</summary>
    public static Comparer<Diagnostic> Order { get; } =
        Comparer<Diagnostic>.Create(
            (left, right) =>
                (left.Span.Start, left.Code, left.Span.Length).CompareTo(
                    (right.Span.Start, right.Code, right.Span.Length)
                )
        );

    public static bool IsCrossComment(Diagnostic diagnostic) =>
        CrossCommentCodes.Contains(diagnostic.Code);

    /// <summary>Both lists say the same in the same order.</summary>
    public static void Compare(
        Check check,
        ImmutableArray<Diagnostic> expected,
        ImmutableArray<Diagnostic> actual
    )
    {
        for (var i = 0; i < int.Max(expected.Length, actual.Length); i++)
        {
            var right = i < expected.Length ? expected[i] : null;
            var found = i < actual.Length ? actual[i] : null;
            if (right is null || found is null || !AreSame(right, found))
            {
                throw new DifferenceException(
                    check,
                    $"number {i} is {Describe(found)}, expected {Describe(right)}"
                );
            }
        }
    }

    /// <summary>
    /// What is still shown of what was found in an earlier text: all that lies outside of the smallest range that differs, moved.
    /// </summary>
    public static ImmutableArray<Diagnostic> CarryOver(
        ImmutableArray<Diagnostic> found,
        string was,
        string now
    )
    {
        var (start, oldEnd, newEnd) = ChangeComparison.FindDifference(was, now);
        return
        [
            .. found
                .Where(diagnostic =>
                    diagnostic
                        .RelatedLocations.Select(related => related.Span)
                        .Append(diagnostic.Span)
                        .All(span => span.End <= start || span.Start >= oldEnd)
                )
                .Select(diagnostic =>
                    diagnostic with
                    {
                        Span = Move(diagnostic.Span),
                        RelatedLocations =
                        [
                            .. diagnostic.RelatedLocations.Select(related =>
                                related with
                                {
                                    Span = Move(related.Span),
                                }
                            ),
                        ],
                    }
                ),
        ];

        TextSpan Move(TextSpan span) =>
            span.Start >= oldEnd ? new(span.Start + newEnd - oldEnd, span.Length) : span;
    }

    private static bool AreSame(Diagnostic left, Diagnostic right) =>
        ReferenceEquals(left.Descriptor, right.Descriptor)
        && left.Span == right.Span
        && string.Equals(left.Message, right.Message, StringComparison.Ordinal)
        && left.RelatedLocations.AsSpan().SequenceEqual(right.RelatedLocations.AsSpan());

    private static string Describe(Diagnostic? diagnostic) =>
        diagnostic is null
            ? "nothing"
            : $"{diagnostic.Code} {diagnostic.Span} \"{diagnostic.Message}\" {string.Join(' ', diagnostic.RelatedLocations)}";
}
