using System.Globalization;
using ThreadLsp.Benchmarks.Rows;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>What is promised of the parser.</summary>
/// <param name="results">What was measured in one run.</param>
/// <param name="own">Which build of the parser is judged.</param>
internal sealed class Bars(IReadOnlyList<Result> results, string own)
{
    private const string Lezer = "lezer";
    private const string Markdig = "Markdig";
    private const string OneIndexOf = "one IndexOf('\\n') a line";

    private static readonly string Small = Comparison.NameOf(Comparison.Sizes[0]);
    private static readonly string Medium = Comparison.NameOf(Comparison.Sizes[1]);
    private static readonly string Large = Comparison.NameOf(Comparison.Sizes[2]);
    private static readonly string Largest = Comparison.NameOf(Comparison.LargestSize);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Bar> Judge() =>
        [
            AtLeast(
                "full parse, times as fast as Markdig",
                5,
                Documents(size => Full(Markdig, size) / Full(size))
            ),
            AtLeast(
                "full parse, times as fast as lezer",
                15,
                Documents(size => Full(Lezer, size) / Full(size))
            ),
            AtMost(
                "full parse, times the time of " + OneIndexOf,
                4,
                [
                    .. Documents(size => Full(size) / Own(size).LineFeeds),
                    (Largest, Full(Largest) / Own(Largest).LineFeeds),
                ]
            ),
            AtLeast(
                "typed character, times as fast as lezer",
                20,
                [(Small, Typed(Lezer, Small) / Typed(Small))]
            ),
            AtLeast(
                "typed character, times as fast as lezer",
                50,
                [(Medium, Typed(Lezer, Medium) / Typed(Medium))]
            ),
            AtMost(
                "typed character, times the time at 100 KB",
                3,
                [(Largest, Typed(Largest) / Typed(Small))]
            ),
            AtMost("typed character, bytes allocated", 4096, AllDocuments(row => row.Allocated)),
            AtMost(
                "indenting a header that re-parents half of the file, times a typed character",
                2,
                [(Medium, Half())]
            ),
            AtMost(
                "typing among 100,000 siblings, times typing in 10 MB",
                2,
                [(string.Empty, Middle("100,000 siblings") / Middle(Large))]
            ),
            AtMost(
                "typing at depth 10,000, times typing in 10 MB",
                2,
                [(string.Empty, Middle("10,000 levels") / Middle(Large))]
            ),
            AtMost(
                "text and tree, bytes a byte of the file",
                3,
                AllDocuments(row => row.TextMemory + row.TreeMemory)
            ),
        ];

    private static Bar AtLeast(
        string what,
        double limit,
        (string Document, double? Value)[] measured
    ) =>
        new(
            what,
            string.Create(CultureInfo.InvariantCulture, $"at least {limit:N0}"),
            Show(measured),
            Array.TrueForAll(measured, it => it.Value >= limit)
        );

    private static Bar AtMost(
        string what,
        double limit,
        (string Document, double? Value)[] measured
    ) =>
        new(
            what,
            string.Create(CultureInfo.InvariantCulture, $"at most {limit:N0}"),
            Show(measured),
            Array.TrueForAll(measured, it => it.Value <= limit)
        );

    private static string Show((string Document, double? Value)[] measured) =>
        string.Join(
            ", ",
            measured.Select(it =>
                $"{ComparisonTable.Number(it.Value)}{(it.Document.Length > 0 ? $" ({it.Document})" : string.Empty)}"
            )
        );

    private static (string Document, double? Value)[] Documents(Func<string, double?> value) =>
        [.. Comparison.Sizes.Select(Comparison.NameOf).Select(size => (size, value(size)))];

    private (string Document, double? Value)[] AllDocuments(Func<Row, double?> value) =>
        [.. Documents(size => value(Own(size))), (Largest, value(Own(Largest)))];

    private double? Half()
    {
        var half = Own("half of 1 MB");
        return half.Structure?.Median / half.Middle?.Median;
    }

    private double? Middle(string document) => Own(document).Middle?.Median;

    private double? Typed(string document) => Typed(own, document);

    private double? Typed(string parser, string document) =>
        ComparisonTable.Typed(Find(parser, document));

    private double Full(string document) => Full(own, document);

    private double Full(string parser, string document) => Find(parser, document).FullParse;

    private Row Own(string document) => Find(own, document);

    private Row Find(string parser, string document) =>
        results
            .First(result =>
                result.Contender.Name == parser && result.Contender.Document == document
            )
            .Row;
}
