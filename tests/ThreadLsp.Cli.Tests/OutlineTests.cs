using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary><c>threadlsp outline</c>.</summary>
public sealed class OutlineTests
{
    [Fact]
    public async Task A_tree_one_can_read()
    {
        var result = await CliProgram.RunAsync("outline", "two-stories.thread");

        Assert.Equal(
            """
            When do you give up on a jigsaw with a missing piece? · edgepieces · 5 comments
            ├─ corner_first · 6 hours ago · I carve the piece out of cork and paint it.
            │  ├─ sky_blue · 5 hours ago · What do you use for the gloss?
            │  │  └─ corner_first · 4 hours ago · Egg white, twice.
            │  └─ box_lid · 4 hours ago · I write to the maker. Two of three sent me the piece.
            └─ straight_edge · 3 hours ago · I never have. The dog is still under observation.
            Ask: a board game for three hours and six people? · extra_die · 3 comments
            ├─ meeple_mover · an hour ago · Anything with teams. Six people taking turns is five peo…
            │  └─ extra_die · 40 minutes ago · That is the best advice I have had all day.
            └─ edgepieces · 12 minutes ago · A jigsaw. See the other story.

            """.ReplaceLineEndings("\n"),
            result.Output
        );
    }

    [Theory]
    [InlineData("garden-sensors.indented.thread")]
    [InlineData("emoji.thread")]
    [InlineData("control-characters.thread")]
    public async Task The_tree_of_a_sample_is_the_one_beside_it(string sample)
    {
        var result = await CliProgram.RunAsync("outline", sample);

        Assert.Equal(0, result.ExitCode);
        Baseline.Verify(
            RepositoryRoot.Sample(Path.ChangeExtension(sample, ".cli-outline.txt")),
            result.Output
        );
    }

    [Fact]
    public async Task Comments_without_a_story_stand_at_the_left_edge()
    {
        var result = await CliProgram.RunAsync("outline", "no-story.thread");

        Assert.StartsWith("ferrywatcher · 5 hours ago", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("└─ quay_side", result.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("   └─ ferrywatcher", result.Lines[2], StringComparison.Ordinal);
        Assert.StartsWith("quay_side", result.Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_a_list_with_depths_and_lines()
    {
        var result = await CliProgram.RunAsync("outline", "--json", "two-stories.thread");

        var items = result.Json.GetProperty("items");
        Assert.Equal(10, items.GetArrayLength());
        Assert.Equal("story", items[0].GetProperty("kind").GetString());
        Assert.Equal(1, items[0].GetProperty("line").GetInt32());
        Assert.Equal(14, items[0].GetProperty("endLine").GetInt32());
        Assert.Equal(
            "corner_first · I carve the piece out of cork and paint it.",
            items[1].GetProperty("name").GetString()
        );
        Assert.Equal("6 hours ago · 3 replies", items[1].GetProperty("detail").GetString());
        Assert.Equal(
            [0, 1, 2, 3, 2, 1, 0, 1, 2, 1],
            items.EnumerateArray().Select(item => item.GetProperty("depth").GetInt32())
        );
    }
}
