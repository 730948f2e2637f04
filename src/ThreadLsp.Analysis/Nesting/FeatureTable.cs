using System.Globalization;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>Gives every feature a number and a name. The groups register theirs when they are loaded, always in the same order.</summary>
internal static class FeatureTable
{
    private static readonly List<string> Names = [];

    /// <summary>The number of features after all groups are loaded.</summary>
    public static int Count
    {
        get
        {
            LoadGroups();
            return Names.Count;
        }
    }

    /// <summary>The names by number.</summary>
    public static IReadOnlyList<string> All
    {
        get
        {
            LoadGroups();
            return Names;
        }
    }

    /// <summary>The numbers by name; made anew each time.</summary>
    public static Dictionary<string, int> FindNumbers() =>
        All.Index()
            .ToDictionary(
                feature => feature.Item,
                feature => feature.Index,
                StringComparer.Ordinal
            );

    /// <summary>Registers a feature with some variants: the number of the first, those of the others follow.</summary>
    public static int Register(string name, int variants = 1)
    {
        var first = Names.Count;
        for (var variant = 0; variant < variants; variant++)
        {
            Names.Add(
                variants == 1
                    ? name
                    : string.Create(CultureInfo.InvariantCulture, $"{name}.{variant}")
            );
        }

        return first;
    }

    /// <summary>The number of limits that a value reaches: which of a row of buckets it falls into.</summary>
    public static int Bucket(double value, ReadOnlySpan<double> limits)
    {
        var bucket = 0;
        while (bucket < limits.Length && value > limits[bucket])
        {
            bucket++;
        }

        return bucket;
    }

    private static void LoadGroups()
    {
        RuleFeatures.Load();
        TimeFeatures.Load();
        AuthorFeatures.Load();
        QuoteFeatures.Load();
        LexicalFeatures.Load();
        CueFeatures.Load();
        ShapeFeatures.Load();
        WordFeatures.Load();
    }
}
