using System.Text.Json;
using ThreadLsp.Analysis.Nesting;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Analysis.Tests.Nesting;

/// <summary>
/// Real threads whose nesting is known: floors that a broken decoder falls through. What it reaches on threads it has not learned
/// from is measured by tests/ThreadLsp.Training.
/// </summary>
public sealed class CorpusAccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("hn_*_reed.flat.txt", 0.75)]
    [InlineData("hn_*_easyhn.flat.txt", 0.75)]
    [InlineData("usenet_*.flat.txt", 0.85)]
    [InlineData("reddit_*.flat.txt", 0.60)]
    public void Most_parents_of_real_threads_are_found_again(string pattern, double floor)
    {
        Assert.SkipUnless(
            SharedFolder.TryGet("corpus/dumps", out var folder, out var reason),
            reason
        );
        var (right, all) = (0, 0);
        foreach (
            var path in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
        )
        {
            var model = ThreadModel.Create(SyntaxTree.ParseText(File.ReadAllText(path)));
            foreach (var (line, parentLine) in ReadTruth(Path.ChangeExtension(path, ".truth.json")))
            {
                var comment = model.FindComment(model.Tree.GetLineStart(line));
                var parent = comment < 0 ? -1 : model.GetParent(comment);
                right += (parent < 0 ? -1 : model[parent].Line) == parentLine ? 1 : 0;
                all++;
            }
        }

        output.WriteLine($"{pattern}: {right} of {all} parents right");
        Assert.True(right >= floor * all, $"{right} of {all} parents are right");
    }

    [Fact]
    public void The_real_flat_dump_keeps_every_rule()
    {
        Assert.SkipUnless(
            SharedFolder.TryGet("seed/deep-learning.txt", out var path, out var reason),
            reason
        );
        var model = ThreadModel.Create(SyntaxTree.ParseText(File.ReadAllText(path)));
        Assert.Equal(
            (91, 17),
            (model.CommentCount, model.GetComments().Count(comment => comment.IsBare))
        );
        foreach (var comment in model.GetComments())
        {
            Assert.Equal(comment.IsBare, model.GetDepth(comment.Index) == 3);
            if (model.GetParent(comment.Index) is >= 0 and var parent)
            {
                Assert.NotEqual(model[parent].Author, comment.Author);
                Assert.True(
                    Age.TryParse(comment.Age, out var age)
                        && Age.TryParse(model[parent].Age, out var parentAge)
                        && !age.IsOlderThan(parentAge)
                );
            }
        }
    }

    /// <summary>The 0-based line of each header with that of its parent's; -1 for the story.</summary>
    private static List<(int Line, int ParentLine)> ReadTruth(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var comments = document.RootElement.GetProperty("comments").EnumerateArray().ToList();
        var lines = comments.ConvertAll(comment => comment.GetProperty("line").GetInt32() - 1);
        return
        [
            .. comments.Select(
                (comment, index) =>
                    (
                        lines[index],
                        comment.GetProperty("parent").GetInt32() is >= 0 and var parent
                            ? lines[parent]
                            : -1
                    )
            ),
        ];
    }
}
