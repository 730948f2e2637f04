using System.Text.Json;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary><c>threadlsp nest</c>.</summary>
public sealed class NestTests
{
    [Fact]
    public async Task Json_has_exactly_the_members_that_are_promised()
    {
        var result = await CliProgram.RunOnAsync(
            "A title (example.org)\n3 points by alice_a 5 hours ago\nbob_b 4 hours ago\nHello.\n  carol_c an hour ago\n",
            "nest",
            "--json"
        );

        Assert.Equal(
            """
            {"dialect":"indented","story":{"title":"A title","domain":"example.org","author":"alice_a","points":3,"age":"5 hours ago"},"comments":[{"index":0,"line":3,"author":"bob_b","age":"4 hours ago","parent":-1,"depth":0,"bare":false,"confidence":1,"source":"declared"},{"index":1,"line":5,"author":"carol_c","age":"an hour ago","parent":0,"depth":1,"bare":true,"confidence":1,"source":"declared"}]}

            """.ReplaceLineEndings("\n"),
            result.Output
        );
    }

    [Fact]
    public async Task A_dump_without_a_story_has_none()
    {
        var result = await CliProgram.RunAsync("nest", "--json", "no-story.thread");

        Assert.Equal(JsonValueKind.Null, result.Json.GetProperty("story").ValueKind);
        Assert.Equal(4, result.Json.GetProperty("comments").GetArrayLength());
    }

    [Fact]
    public async Task The_indented_sample_is_read_as_it_is_nested()
    {
        var nesting = await Nesting.ReadAsync(
            RepositoryRoot.Sample("garden-sensors.indented.thread")
        );
        var truth = Nesting.ReadTruth(RepositoryRoot.Sample("garden-sensors.indented.truth.json"));

        Assert.Equal(74, nesting.Comments.Count);
        Assert.Equal(17, nesting.Comments.Count(comment => comment.IsBare));
        Assert.Equal(truth, nesting.Comments);
    }

    [Fact]
    public async Task The_flat_sample_has_the_same_comments_and_no_impossible_parent()
    {
        var nesting = await Nesting.ReadAsync(RepositoryRoot.Sample("garden-sensors.flat.thread"));
        var truth = Nesting.ReadTruth(RepositoryRoot.Sample("garden-sensors.flat.truth.json"));

        Assert.Equal("flat", nesting.Dialect);
        Assert.Equal(
            truth.Select(comment => (comment.Line, comment.Author, comment.IsBare)),
            nesting.Comments.Select(comment => (comment.Line, comment.Author, comment.IsBare))
        );
        for (var index = 0; index < nesting.Comments.Count; index++)
        {
            var comment = nesting.Comments[index];
            Assert.InRange(comment.Parent, -1, index - 1);
            Assert.InRange(comment.Depth, comment.IsBare ? 3 : 0, comment.IsBare ? 3 : 2);
            Assert.True(
                comment.Parent < 0 || nesting.Comments[comment.Parent].Author != comment.Author,
                $"{comment.Author} answers himself at line {comment.Line}."
            );
        }
    }

    [Fact]
    public async Task The_table_has_a_line_for_each_comment()
    {
        var result = await CliProgram.RunAsync("nest", "two-stories.thread");

        Assert.Equal(
            """
            comment  line  author         age              parent  depth  known by
                  0     3  corner_first   6 hours ago       story      0  declared
                  1     6  sky_blue       5 hours ago           0      1  declared
                  2     9  corner_first   4 hours ago           1      2  declared
                  3    11  box_lid        4 hours ago           0      1  declared
                  4    13  straight_edge  3 hours ago       story      0  declared
                  5    17  meeple_mover   an hour ago       story      0  declared
                  6    19  extra_die      40 minutes ago        5      1  declared
                  7    21  edgepieces     12 minutes ago    story      0  declared

            """.ReplaceLineEndings("\n"),
            result.Output
        );
    }
}
