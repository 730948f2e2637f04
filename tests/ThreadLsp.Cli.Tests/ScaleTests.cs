using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>Large dumps are answered; how fast is measured elsewhere.</summary>
public sealed class ScaleTests
{
    [Fact]
    public async Task Ten_thousand_nested_replies_are_a_tree()
    {
        // Each level takes a column and so a blank on each of its lines: 10,000 levels are 12.5 million characters of indentation.
        var dump = ThreadGenerator.Generate(
            new()
            {
                Comments = 10_000,
                Form = ThreadForm.Deep,
                MaximumDepth = int.MaxValue,
                Indent = null,
                MaximumBodyLines = 0,
            },
            seed: 1
        );

        var nest = await CliProgram.RunOnAsync(dump, "nest", "--json");
        var outline = await CliProgram.RunOnAsync(dump, "outline");

        var comments = nest.Json.GetProperty("comments");
        Assert.Equal(10_000, comments.GetArrayLength());
        Assert.Equal(9_999, comments[9_999].GetProperty("depth").GetInt32());
        Assert.Equal(10_001, outline.Lines.Length);
        Assert.Contains("⋯ 9979 deeper └─ ", outline.Lines[^1], StringComparison.Ordinal);
        Assert.All(outline.Lines, line => Assert.InRange(line.Length, 1, 200));
    }

    [Fact]
    public async Task A_million_siblings_are_a_list()
    {
        // The build for development is not made for this: it gets a tenth.
        var comments = CliProgram.IsNative ? 1_000_000 : 100_000;
        // All of them stand at the left edge; the directive says that this is meant.
        var dump = "# thread-dump: dialect=indented indent=2\n" + GenerateWide(comments);

        var outline = await CliProgram.RunOnAsync(dump, "outline");
        var check = await CliProgram.RunOnAsync(dump, "check");

        Assert.Equal(0, outline.ExitCode);
        Assert.Equal(comments + 1, outline.Lines.Length);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public async Task The_lost_nesting_of_many_comments_is_inferred()
    {
        var comments = CliProgram.IsNative ? 50_000 : 5_000;

        var nest = await CliProgram.RunOnAsync(GenerateWide(comments), "nest", "--json");

        Assert.Equal("flat", nest.Json.GetProperty("dialect").GetString());
        Assert.Equal(comments, nest.Json.GetProperty("comments").GetArrayLength());
    }

    [Fact]
    public async Task A_generated_discussion_has_no_errors_and_keeps_its_comments()
    {
        var dump = ThreadGenerator.Generate(new() { Comments = 20_000 }, seed: 3);

        var check = await CliProgram.RunOnAsync(dump, "check");
        var nest = await CliProgram.RunOnAsync(dump, "nest", "--json");

        // The generator has few words, and says things twice.
        Assert.All(
            check.Lines.SkipLast(1),
            line => Assert.Contains(" warning TD3004: ", line, StringComparison.Ordinal)
        );
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(20_000, nest.Json.GetProperty("comments").GetArrayLength());
    }

    [Fact]
    public async Task A_line_of_fifty_megabytes_is_text_like_any_other()
    {
        var dump =
            "A title (example.org)\n3 points by alice_a 5 hours ago\nbob_b 4 hours ago\n"
            + new string('x', 50_000_000);

        var outline = await CliProgram.RunOnAsync(dump, "outline");

        Assert.Equal(2, outline.Lines.Length);
        Assert.All(outline.Lines, line => Assert.InRange(line.Length, 1, 200));
    }

    private static string GenerateWide(int comments) =>
        ThreadGenerator.Generate(
            new()
            {
                Comments = comments,
                Form = ThreadForm.Wide,
                MaximumBodyLines = 1,
            },
            seed: 2
        );
}
