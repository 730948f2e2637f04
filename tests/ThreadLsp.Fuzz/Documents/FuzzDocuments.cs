using System.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Fuzz;

/// <summary>The texts that sessions begin with. Most are small: faults show in small ones, and thousands fit into a second.</summary>
internal static class FuzzDocuments
{
    private const int MostComments = 40;
    private const int MostSavedLines = 60;

    private static readonly string[] Pieces =
    [
        "alice 3 hours ago\n",
        "  bob 2 hours ago\n",
        "    carol an hour ago\r\n",
        "\tdave 5 minutes ago\r",
        "│  erin just now\n",
        "[deleted] 3 days ago\n",
        "mallory 4 hours ago | parent | next [–]\n",
        "A title (example.com)\n120 points by frank 5 hours ago\n",
        "3 points by grace 2 days ago | hide | 7 comments\n",
        "# thread-dump: dialect=indented indent=2\n",
        "A body line.\n",
        "  > a quote\n",
        "  > of two lines\r",
        "[1] a footnote\n",
        "It says so [1].\n",
        "https://example.com/page\n",
        "\\alice 3 hours ago\n",
        "bob 4 hour ago\n",
        "reply\n",
        "Reply\nShare\nReport\n",
        "permalinkembedsavereportreply\n",
        "load more comments (3 replies)\n",
        "\n",
        "  ",
        "\t",
        "\r",
        "\n",
        "ago",
        "alice 3 hou",
        "\uFEFF",
        "\0",
        "\ud83d",
        "\ude00",
        "😀",
        "x",
    ];

    private static readonly Lazy<string[]> SavedDumps = new(FindSavedDumps);

    /// <summary>True where texts of this kind can be had.</summary>
    public static bool IsAvailable(DocumentKind kind) =>
        kind != DocumentKind.Saved || SavedDumps.Value.Length > 0;

    /// <summary>A text of a kind.</summary>
    public static string Create(DocumentKind kind, Random random) =>
        kind switch
        {
            DocumentKind.Tabs => Generate(
                random,
                shape => shape with { Indent = "\t", LineBreak = "\r\n" }
            ),
            DocumentKind.Bars => Generate(random, shape => shape with { Indent = "│  " }),
            DocumentKind.Mixed => MixBreaks(
                Generate(random, shape => shape with { Indent = null }),
                random
            ),
            DocumentKind.Malformed => Generate(
                random,
                shape => shape with { MalformedPerThousand = 500 }
            ),
            DocumentKind.Flat => Generate(random, shape => shape with { Indent = string.Empty }),
            DocumentKind.Placed => Place(
                Generate(random, shape => shape with { Indent = string.Empty }),
                random
            ),
            DocumentKind.Deep => Generate(
                random,
                shape => shape with { Form = ThreadForm.Deep, Indent = " ", MaximumDepth = 100 }
            ),
            DocumentKind.Wide => Generate(random, shape => shape with { Form = ThreadForm.Wide }),
            DocumentKind.Stories => Generate(random, shape => shape)
                + Generate(random, shape => shape),
            DocumentKind.Pieces => string.Concat(random.GetItems(Pieces, random.Next(80))),
            DocumentKind.Sample => ReadSample(random),
            DocumentKind.Saved => CutLines(
                File.ReadAllText(SavedDumps.Value[random.Next(SavedDumps.Value.Length)]),
                random
            ),
            DocumentKind.Large => CreateLarge(random),
            _ => Generate(random, shape => shape),
        };

    private static string Generate(Random random, Func<ThreadShape, ThreadShape> adapt)
    {
        // Few comments are the rule: the cube makes half of the threads shorter than an eighth of the longest.
        var size = random.NextDouble();
        var shape = new ThreadShape
        {
            Comments = 1 + (int)(size * size * size * MostComments),
            MalformedPerThousand = random.Next(3) == 0 ? 60 : 0,
            MaximumBodyLines = random.Next(4),
        };
        return ThreadGenerator.Generate(adapt(shape), random.Next());
    }

    private static string MixBreaks(string text, Random random)
    {
        var mixed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            mixed.Append(
                character == '\n' ? random.GetItems(["\n", "\r\n", "\r"], 1)[0] : character
            );
        }

        return mixed.ToString();
    }

    private static string Place(string text, Random random) =>
        string.Join(
            '\n',
            text.Split('\n').Select(line => random.Next(12) == 0 ? "  " + line : line)
        );

    private static string ReadSample(Random random)
    {
        // The samples, and those of every diagnostic.
        var samples = Directory.GetFiles(
            RepositoryRoot.Combine("tests/corpus"),
            "*.thread",
            SearchOption.AllDirectories
        );
        Array.Sort(samples, StringComparer.Ordinal);
        return File.ReadAllText(samples[random.Next(samples.Length)]);
    }

    private static string CutLines(string text, Random random)
    {
        var lines = text.Split('\n');
        var count = int.Min(lines.Length, 1 + random.Next(MostSavedLines));
        var start = random.Next(3) == 0 ? 0 : random.Next(lines.Length - count + 1);
        return string.Join('\n', lines.AsSpan(start, count));
    }

    private static string CreateLarge(Random random) =>
        random.Next(2) == 0 && SavedDumps.Value.Length > 0
            ? File.ReadAllText(SavedDumps.Value[random.Next(SavedDumps.Value.Length)])
            : ThreadGenerator.Generate(
                new()
                {
                    Comments = random.Next(1000, 4000),
                    MalformedPerThousand = random.Next(2) * 20,
                    MaximumDepth = random.Next(3, 40),
                },
                random.Next()
            );

    private static string[] FindSavedDumps()
    {
        if (!SharedFolder.TryGet("corpus/dumps", out var folder, out _))
        {
            return [];
        }

        var dumps = Directory.GetFiles(folder, "*.txt");
        Array.Sort(dumps, StringComparer.Ordinal);
        return dumps;
    }
}
