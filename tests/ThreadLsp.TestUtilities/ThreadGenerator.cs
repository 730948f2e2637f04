using System.Globalization;
using System.Text;

namespace ThreadLsp.TestUtilities;

/// <summary>Writes random threads; the same seed and shape always give the same text.</summary>
/// <remarks>
/// Invariant: without malformations a thread has no errors: a reply is never older than its parent, nobody answers himself,
/// and no level is left out. Time and space are linear in the text, whatever its depth.
/// </remarks>
public static class ThreadGenerator
{
    private const int BareDepth = 3;
    private const int MinutesOfAStory = 20 * 60;

    private static readonly string[] Authors =
    [
        "alder_ash",
        "birchbark",
        "cedar42",
        "dogwood",
        "elm-street",
        "fir_cone",
        "ginkgo",
        "hazelnut",
        "ironwood7",
        "juniper_j",
    ];

    private static readonly string[] Sentences =
    [
        "That depends on the soil.",
        "I measured it twice and got two answers.",
        "Could you say where you read that?",
        "Not in my experience, and I have tried for ten years.",
        "The second half of the article says the opposite.",
        "It took me 3 days to find out, which was 2 weeks ago, I think.",
        "Grüße aus dem Süden: 漢字 and 🌱 both stand here.",
    ];

    /// <summary>A thread of a shape.</summary>
    public static string Generate(ThreadShape shape, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(int.Min(shape.Comments * 80, 100_000_000));
        text.Append("What grows under trees? (shade.example)").Append(shape.LineBreak);
        text.Append("120 points by alder_ash 20 hours ago").Append(shape.LineBreak);
        var path = new List<(int Author, int Age)>();
        for (var i = 0; i < shape.Comments; i++)
        {
            var depth = NextDepth(shape, path.Count, random);
            path.RemoveRange(depth, path.Count - depth);
            var (parentAuthor, parentAge) = depth > 0 ? path[^1] : (-1, MinutesOfAStory);
            var author = NextAuthor(parentAuthor, random);
            // A deep thread must not run out of time; most replies come a little later, some in the same minute.
            var age = int.Max(1, parentAge - random.Next(0, 1 + (parentAge / 8)));
            path.Add((author, age));
            if (random.Next(1000) < shape.MalformedPerThousand)
            {
                AppendMalformed(text, shape, depth, author, age, random);
            }
            else
            {
                AppendComment(text, shape, depth, author, age, i, random);
            }
        }

        return text.ToString();
    }

    /// <summary>The words of an age in minutes, rounded as pages do.</summary>
    public static string FormatAge(int minutes) =>
        minutes switch
        {
            < 2 => "a minute ago",
            < 45 => string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes ago"),
            < 90 => "an hour ago",
            _ => string.Create(CultureInfo.InvariantCulture, $"{(minutes + 30) / 60} hours ago"),
        };

    private static int NextDepth(ThreadShape shape, int open, Random random)
    {
        var isFlat = shape.Indent is { Length: 0 };
        var deepest = int.Min(int.Min(open, shape.MaximumDepth), isFlat ? BareDepth : int.MaxValue);
        return shape.Form switch
        {
            ThreadForm.Wide => 0,
            ThreadForm.Deep => deepest,
            // Half of the comments answer the one before; the others go back some way, often all of it.
            _ => random.Next(2) == 0 ? deepest : random.Next(deepest + 1),
        };
    }

    private static int NextAuthor(int parent, Random random)
    {
        var author = random.Next(Authors.Length);
        return author == parent ? (author + 1) % Authors.Length : author;
    }

    private static void AppendComment(
        StringBuilder text,
        ThreadShape shape,
        int depth,
        int author,
        int age,
        int number,
        Random random
    )
    {
        AppendIndent(text, shape, depth);
        text.Append(Authors[author]).Append(' ').Append(FormatAge(age)).Append(shape.LineBreak);
        AppendBody(text, shape, depth, shape.NumbersBodies ? number : null, random);
    }

    private static void AppendBody(
        StringBuilder text,
        ThreadShape shape,
        int depth,
        int? number,
        Random random
    )
    {
        var isBare =
            shape.MaximumBodyLines == 0 || (shape.Indent is { Length: 0 } && depth >= BareDepth);
        var lines = isBare ? 0 : 1 + random.Next(shape.MaximumBodyLines);
        for (var line = 0; line < lines; line++)
        {
            AppendIndent(text, shape, depth);
            if (line == 0 && number is { } counted)
            {
                text.Append(CultureInfo.InvariantCulture, $"{counted}. ");
            }

            text.Append(Sentences[random.Next(Sentences.Length)]).Append(shape.LineBreak);
        }
    }

    private static void AppendMalformed(
        StringBuilder text,
        ThreadShape shape,
        int depth,
        int author,
        int age,
        Random random
    )
    {
        var name = Authors[author];
        var line = random.Next(9) switch
        {
            0 => $"{name} 4 hour ago",
            1 => $"{name} 4 hours",
            2 => "4 hours ago",
            3 => $"{name}@site 2 hours ago",
            4 => $"{name} 3 years ago",
            5 => "\\" + name + " 3 hours ago",
            6 => string.Empty,
            7 => $"{name} on Apr 19, 2024",
            _ => $"{name} {FormatAge(age)}",
        };
        switch (random.Next(4))
        {
            case 0:
                AppendIndent(text, shape, depth + 2);
                break;
            case 1:
                AppendIndent(text, shape, depth);
                text.Append(' ');
                break;
            case 2:
                text.Append(" \t");
                break;
            default:
                break;
        }

        text.Append(line).Append(shape.LineBreak);
        AppendBody(text, shape, random.Next(depth + 1), null, random);
    }

    private static void AppendIndent(StringBuilder text, ThreadShape shape, int depth)
    {
        if (shape.Indent is null)
        {
            const int TabWidth = 4;
            text.Append('\t', depth / TabWidth).Append(' ', depth % TabWidth);
            return;
        }

        for (var level = 0; level < depth; level++)
        {
            text.Append(shape.Indent);
        }
    }
}
