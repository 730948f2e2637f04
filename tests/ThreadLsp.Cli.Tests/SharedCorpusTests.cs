using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>Real discussions whose nesting is known. They are not part of the repository.</summary>
public sealed class SharedCorpusTests(ITestOutputHelper output)
{
    /// <summary>
    /// Headers that cannot be told from a sentence by their shape: two words in lower case, as <c>posted again 2 days ago</c> has them. With
    /// them goes the one reply to such a comment.
    /// </summary>
    private static readonly HashSet<string> KnownExceptions =
    [
        "usenet_1755c3c4c5.indent2.txt:61: the header of donald tees is not seen",
        "usenet_1755c3c4c5.indent2.txt:70: the header of donald tees is not seen",
        "usenet_1755c3c4c5.indent2.txt:79: the header of donald tees is not seen",
        "usenet_1755c3c4c5.indent2.txt:87: the parent of James J. Gavan is at line 79, not 51",
    ];

    /// <summary>A dump in which all comments stand at the left edge: it is the same as a flat one, so its nesting is not declared but inferred.</summary>
    private static readonly string[] WithoutIndentation = ["discourse_42214.indent2.txt"];

    [Fact]
    public async Task The_parents_of_indented_dumps_are_those_of_the_discussion()
    {
        Assert.SkipUnless(
            SharedFolder.TryGet("corpus/dumps", out var folder, out var reason),
            reason
        );

        var differences = new List<string>();
        var undeclared = new List<string>();
        var comments = 0;
        foreach (var dump in Directory.EnumerateFiles(folder, "*.indent2.txt").Order())
        {
            var truth = Nesting.ReadTruth(Path.ChangeExtension(dump, ".truth.json"));
            var nesting = await Nesting.ReadAsync(dump);
            if (nesting.Dialect is "indented")
            {
                differences.AddRange(Compare(Path.GetFileName(dump), truth, nesting.Comments));
            }
            else
            {
                undeclared.Add(Path.GetFileName(dump));
            }

            comments += truth.Count;
        }

        Assert.NotEqual(0, comments);
        output.WriteLine(
            $"{comments} comments, {differences.Count} differences, {KnownExceptions.Count} of them known."
        );
        foreach (var exception in KnownExceptions)
        {
            output.WriteLine($"known: {exception}");
        }

        foreach (var dump in undeclared)
        {
            output.WriteLine($"without indentation, so nothing is declared: {dump}");
        }

        Assert.Equal(WithoutIndentation, undeclared);
        // Both ways: what is no exception any more is taken off the list.
        Assert.Equal(KnownExceptions.Order(), differences.Order());
    }

    [Fact]
    public async Task The_real_flat_dump_is_read_as_what_it_is()
    {
        Assert.SkipUnless(
            SharedFolder.TryGet("seed/deep-learning.txt", out var seed, out var reason),
            reason
        );

        var nesting = await Nesting.ReadAsync(seed);

        Assert.Equal("flat", nesting.Dialect);
        Assert.Equal(91, nesting.Comments.Count);
        Assert.Equal(17, nesting.Comments.Count(comment => comment.IsBare));
        Assert.Equal(
            "There Will Be a Scientific Theory of Deep Learning",
            nesting.Story.GetProperty("title").GetString()
        );
        Assert.Equal("arxiv.org", nesting.Story.GetProperty("domain").GetString());
        Assert.Equal("jamie-simon", nesting.Story.GetProperty("author").GetString());
        Assert.Equal(259, nesting.Story.GetProperty("points").GetInt32());
    }

    [Fact]
    public async Task The_real_flat_dump_has_bare_headers_at_depth_3_and_nothing_below()
    {
        Assert.SkipUnless(
            SharedFolder.TryGet("seed/deep-learning.txt", out var seed, out var reason),
            reason
        );

        var nesting = await Nesting.ReadAsync(seed);

        Assert.All(
            nesting.Comments,
            comment => Assert.InRange(comment.Depth, comment.IsBare ? 3 : 0, comment.IsBare ? 3 : 2)
        );
    }

    [Fact]
    public async Task No_reply_of_the_real_dump_is_older_than_its_parent()
    {
        Assert.SkipUnless(
            SharedFolder.TryGet("seed/deep-learning.txt", out var seed, out var reason),
            reason
        );

        var check = await CliProgram.RunAsync("check", seed);

        Assert.Equal(0, check.ExitCode);
        Assert.DoesNotContain("TD3001", check.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Compare(
        string dump,
        IReadOnlyList<NestedComment> truth,
        IReadOnlyList<NestedComment> actual
    )
    {
        var byLine = actual.ToDictionary(comment => comment.Line);
        foreach (var expected in truth)
        {
            if (!byLine.Remove(expected.Line, out var found))
            {
                yield return $"{dump}:{expected.Line}: the header of {expected.Author} is not seen";
                continue;
            }

            var (expectedParent, parent) = (LineOf(truth, expected), LineOf(actual, found));
            if (expectedParent != parent)
            {
                yield return $"{dump}:{expected.Line}: the parent of {expected.Author} is at line {expectedParent}, not {parent}";
            }
        }

        foreach (var extra in byLine.Values)
        {
            yield return $"{dump}:{extra.Line}: a header of {extra.Author} is seen where none is";
        }
    }

    /// <summary>The line of the parent's header; 0 for the story.</summary>
    private static int LineOf(IReadOnlyList<NestedComment> comments, NestedComment comment) =>
        comment.Parent < 0 ? 0 : comments[comment.Parent].Line;
}
