using System.Collections.Immutable;
using System.Text.Json;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;

namespace ThreadLsp.Training;

/// <summary>A flat dump with its true nesting, read as the product reads it.</summary>
/// <param name="Name">The thread; dumps of one thread share it.</param>
/// <param name="Genre">Where it comes from.</param>
/// <param name="IsCut">True for the form of real flat dumps, false where every body is printed.</param>
/// <param name="Evidence">What the decoder sees.</param>
/// <param name="Parents">The true parents.</param>
internal sealed record TrainingThread(
    string Name,
    Genre Genre,
    bool IsCut,
    ThreadEvidence Evidence,
    ImmutableArray<int> Parents
)
{
    /// <summary>All flat dumps of a corpus that are read whole.</summary>
    public static ImmutableArray<TrainingThread> ReadAll(DirectoryInfo corpus) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(corpus.FullName, "dumps"), "*.txt")
                .Where(path => path.Contains(".flat", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read)
                .OfType<TrainingThread>(),
        ];

    private static TrainingThread? Read(string path)
    {
        var model = ThreadModel.Create(SyntaxTree.ParseText(File.ReadAllText(path)));
        var (story, comments) = NestingInference.Describe(
            model,
            model.Tree.GetRoot().Stories().First()
        );
        var truth = ReadTruth(Path.ChangeExtension(path, ".truth.json"));
        if (truth.Count != comments.Length || comments.Length == 0)
        {
            return null;
        }

        var name = Path.GetFileName(path).Split('.')[0];
        var isCut = path.EndsWith(".flat.txt", StringComparison.Ordinal);
        return new(name, GenreOf(name), isCut, new ThreadEvidence(story, comments), [.. truth]);
    }

    private static List<int> ReadTruth(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. document
                .RootElement.GetProperty("comments")
                .EnumerateArray()
                .Select(comment => comment.GetProperty("parent").GetInt32()),
        ];
    }

    private static Genre GenreOf(string name) =>
        name.Contains("whoishiring", StringComparison.Ordinal) ? Genre.Hiring
        : name.StartsWith("hn_", StringComparison.Ordinal) ? Genre.HackerNews
        : name.StartsWith("reddit_", StringComparison.Ordinal) ? Genre.Reddit
        : name.StartsWith("usenet_", StringComparison.Ordinal) ? Genre.Usenet
        : Genre.Other;
}
