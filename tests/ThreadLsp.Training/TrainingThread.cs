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
/// <param name="IsRendered">True for a dump that was made for learning, false for one of the corpus.</param>
/// <param name="Discussion">The story.</param>
/// <param name="Comments">The comments.</param>
/// <param name="Parents">The true parents.</param>
internal sealed record TrainingThread(
    string Name,
    Genre Genre,
    bool IsCut,
    bool IsRendered,
    Discussion Discussion,
    CommentContext[] Comments,
    ImmutableArray<int> Parents
)
{
    /// <summary>All flat dumps of a folder that are read whole.</summary>
    public static ImmutableArray<TrainingThread> ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.txt")
                .Where(path => path.Contains(".flat", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read)
                .OfType<TrainingThread>(),
        ];

    /// <summary>Reads a dump; null where comments of it are not headers, or the other way round.</summary>
    public static TrainingThread? Create(
        string name,
        bool isCut,
        bool isRendered,
        string text,
        IReadOnlyList<int> parents
    )
    {
        var model = ThreadModel.Create(SyntaxTree.ParseText(text));
        var vocabulary = new Vocabulary();
        var evidence = EvidenceReader.ReadAll(
            model,
            vocabulary,
            null,
            null,
            CancellationToken.None
        );
        if (parents.Count != evidence.Length || evidence.Length == 0)
        {
            return null;
        }

        var reading = EvidenceReader.ReadStory(model.Tree.GetRoot().Stories().First());
        var view = CommentView.Read([reading.Title, .. reading.BodyLines], vocabulary.Words);
        var story = reading.Describe(evidence, vocabulary);
        return new(
            name,
            GenreOf(name),
            isCut,
            isRendered,
            new Discussion(story, view, new(new double[FeatureTable.Count]), keepsFeatures: true),
            DiscussionReader.Read(
                evidence,
                UnfinishedInference.FindKnownParents(model, 0, evidence.Length),
                new CommentContext?[evidence.Length],
                vocabulary.Words.Count
            ),
            [.. parents]
        );
    }

    private static TrainingThread? Read(string path) =>
        Create(
            Path.GetFileName(path).Split('.')[0],
            !path.Contains(".flat-full", StringComparison.Ordinal),
            isRendered: false,
            File.ReadAllText(path),
            ReadTruth(Path.ChangeExtension(path, ".truth.json"))
        );

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
        name is "reddit_fcn10m" or "reddit_1j7g9uj" or "reddit_6otocc" ? Genre.Trial
        : name.Contains("whoishiring", StringComparison.Ordinal) ? Genre.Hiring
        : name.StartsWith("hn_", StringComparison.Ordinal) ? Genre.HackerNews
        : name.StartsWith("reddit_", StringComparison.Ordinal) ? Genre.Reddit
        : name.StartsWith("usenet_", StringComparison.Ordinal) ? Genre.Usenet
        : Genre.Other;
}
