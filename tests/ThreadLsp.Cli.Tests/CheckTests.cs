using System.Text.Json;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary><c>threadlsp check</c>.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData("every-diagnostic")]
    [InlineData("no-story")]
    public async Task Each_code_stands_at_the_line_that_shows_it(string sample)
    {
        var result = await CliProgram.RunAsync("check", "--format", "json", $"{sample}.thread");

        var found = Diagnostics(result)
            .Select(diagnostic =>
                $"{diagnostic.GetProperty("line").GetInt32()} {diagnostic.GetProperty("code").GetString()}\n"
            );
        Baseline.Verify(RepositoryRoot.Sample($"{sample}.expected.txt"), string.Concat(found));
    }

    [Fact]
    public async Task A_line_for_each_diagnostic_and_a_summary()
    {
        var result = await CliProgram.RunOnAsync(
            """
            A title (example.org)
            3 points by alice_a 5 hours ago
            bob_b 4 hours ago
            Hello.
               carol_c 3 hour ago
              dave_d 2 hours ago
            """,
            "check"
        );

        Assert.Equal(1, result.ExitCode);
        Assert.Collection(
            result.Lines,
            line => Assert.Matches(@"^\S+:5:4: error TD2001: .*carol_c 3 hours ago", line),
            line => Assert.Matches(@"^\S+:6:3: note TD2003: ", line),
            line => Assert.Equal("1 file checked: 1 error, 1 note", line)
        );
    }

    [Theory]
    [InlineData("garden-sensors.indented.thread", 0)]
    [InlineData("no-story.thread", 0)]
    [InlineData("every-diagnostic.thread", 1)]
    public async Task Only_errors_change_the_exit_code(string sample, int expected) =>
        Assert.Equal(expected, (await CliProgram.RunAsync("check", sample)).ExitCode);

    [Fact]
    public async Task A_dump_without_fault_is_said_to_be_one()
    {
        var result = await CliProgram.RunAsync("check", "bom.thread", "two-stories.thread");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("2 files checked: nothing found\n", result.Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task An_unreadable_file_keeps_no_other_from_being_checked(string format)
    {
        var result = await CliProgram.RunAsync(
            "check",
            "--format",
            format,
            "no-such.thread",
            "every-diagnostic.thread"
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "no-such.thread: there is no such file",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("TD1001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_ranges_related_places_and_a_summary()
    {
        var result = await CliProgram.RunAsync(
            "check",
            "--format",
            "json",
            "every-diagnostic.thread",
            "no-such.thread"
        );

        var json = result.Json;
        var files = json.GetProperty("files");
        Assert.Equal("every-diagnostic.thread", files[0].GetProperty("file").GetString());
        Assert.Equal("there is no such file", files[1].GetProperty("error").GetString());
        Assert.Equal(1, json.GetProperty("summary").GetProperty("unreadable").GetInt32());
        Assert.Equal(
            Diagnostics(result)
                .Count(diagnostic => diagnostic.GetProperty("severity").GetString() is "error"),
            json.GetProperty("summary").GetProperty("error").GetInt32()
        );
        var tooDeep = Diagnostics(result)
            .Single(diagnostic => diagnostic.GetProperty("code").GetString() is "TD1001");
        Assert.Equal(8, tooDeep.GetProperty("line").GetInt32());
        Assert.Equal(1, tooDeep.GetProperty("column").GetInt32());
        Assert.Equal(8, tooDeep.GetProperty("endLine").GetInt32());
        Assert.Equal(7, tooDeep.GetProperty("endColumn").GetInt32());
        Assert.All(
            Diagnostics(result)
                .SelectMany(diagnostic => diagnostic.GetProperty("related").EnumerateArray()),
            related => Assert.InRange(related.GetProperty("line").GetInt32(), 1, 31)
        );
    }

    [Fact]
    public async Task Columns_are_utf16_code_units_as_editors_count_them()
    {
        var result = await CliProgram.RunOnAsync(
            "A title (example.org)\n3 points by alice_a 5 hours ago\n│  🌱@site 4 hours ago\n│  Hello.\n",
            "check",
            "--format",
            "json"
        );

        var name = Diagnostics(result)
            .Single(diagnostic => diagnostic.GetProperty("code").GetString() is "TD2002");
        Assert.Equal(4, name.GetProperty("column").GetInt32());
        Assert.Equal(11, name.GetProperty("endColumn").GetInt32());
    }

    private static IEnumerable<JsonElement> Diagnostics(CliResult result) =>
        result
            .Json.GetProperty("files")
            .EnumerateArray()
            .Where(file => file.TryGetProperty("diagnostics", out _))
            .SelectMany(file => file.GetProperty("diagnostics").EnumerateArray());
}
