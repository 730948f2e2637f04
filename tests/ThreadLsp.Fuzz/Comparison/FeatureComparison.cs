using ThreadLsp.Analysis;
using ThreadLsp.Features;

namespace ThreadLsp.Fuzz;

/// <summary>What an editor is shown of an edited version against what it is shown of a new one.</summary>
/// <remarks>
/// A feature that answers for a whole file has its line here: outline, folds. Coloured words are carried over from version to version:
/// see <see cref="SemanticTokenComparison"/>.
/// </remarks>
internal static class FeatureComparison
{
    public static void CompareOutlines(ThreadModel expected, ThreadModel actual) =>
        Compare(Check.Outline, Outline.Compute(expected), Outline.Compute(actual));

    public static void CompareFolds(ThreadModel expected, ThreadModel actual) =>
        Compare(Check.Folds, Folding.Compute(expected), Folding.Compute(actual));

    private static void Compare<T>(Check check, IEnumerable<T> expected, IEnumerable<T> actual)
        where T : struct, IEquatable<T>
    {
        var number = 0;
        using var right = expected.GetEnumerator();
        foreach (var item in actual)
        {
            if (!right.MoveNext() || !item.Equals(right.Current))
            {
                throw new DifferenceException(
                    check,
                    $"number {number} is {item}, expected {right.Current}"
                );
            }

            number++;
        }

        if (right.MoveNext())
        {
            throw new DifferenceException(check, $"number {number} is missing: {right.Current}");
        }
    }
}
