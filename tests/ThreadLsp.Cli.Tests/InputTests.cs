using System.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>How dumps are read, above all bad ones.</summary>
public sealed class InputTests
{
    private static readonly string[] Commands = ["check", "outline", "nest"];

    public static TheoryData<string> EachCommand => [.. Commands];

    [Theory]
    [MemberData(nameof(EachCommand))]
    public async Task A_missing_file_is_named_on_standard_error(string command)
    {
        var result = await CliProgram.RunAsync(command, "no-such.thread");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "threadlsp: error: no-such.thread: there is no such file.",
            result.Error.TrimEnd()
        );
    }

    [Theory]
    [MemberData(nameof(EachCommand))]
    public async Task A_folder_is_no_dump(string command)
    {
        var result = await CliProgram.RunAsync(command, "..");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a file was expected", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_name_is_refused()
    {
        var result = await CliProgram.RunAsync("nest", "");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the name of a file was expected", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachCommand))]
    public async Task An_empty_file_is_a_dump_without_comments(string command)
    {
        var result = await CliProgram.RunAsync(command, "empty.thread");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.DoesNotContain("TD", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachCommand))]
    public async Task A_dash_reads_standard_input(string command)
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryRoot.Sample("emoji.thread"));

        var fromFile = await CliProgram.RunAsync(command, "emoji.thread");
        var fromInput = await CliProgram.RunAsync(bytes, command, "-");

        Assert.Equal(0, fromInput.ExitCode);
        Assert.Equal(
            fromFile.Output.Replace("emoji.thread", "-", StringComparison.Ordinal),
            fromInput.Output
        );
    }

    [Theory]
    [InlineData("crlf.thread")]
    [InlineData("cr.thread")]
    [InlineData("mixed-line-breaks.thread")]
    [InlineData("tab-indent.thread")]
    [InlineData("box-indent.thread")]
    public async Task The_same_discussion_reads_the_same_however_it_is_written(string sample)
    {
        var expected = await CliProgram.RunAsync("nest", "--json", "bom.thread");
        var actual = await CliProgram.RunAsync("nest", "--json", sample);

        Assert.Equal(5, expected.Json.GetProperty("comments").GetArrayLength());
        Assert.Equal(expected.Output, actual.Output);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_text()
    {
        var result = await CliProgram.RunAsync("outline", "bom.thread");

        Assert.StartsWith("When do you give up", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_one_warning_at_the_first_of_them()
    {
        var result = await CliProgram.RunAsync("check", "not-utf8.thread");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "not-utf8.thread:4:58: warning TD0001: The file is not UTF-8: byte 0xE8 at offset 175. It is read as U+FFFD; in the file it stays what it is.",
            result.Lines[0]
        );
        Assert.Single(result.Lines, line => line.Contains("TD0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_commands_say_it_on_standard_error_and_go_on()
    {
        var result = await CliProgram.RunAsync("outline", "not-utf8.thread");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("is not UTF-8", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("Menus from a café", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_position_of_the_bad_byte_counts_a_byte_order_mark_in_bytes_and_not_in_columns()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, (byte)'a', 0xF0, 0x9F, 0x8C, 0xB1, 0xFF];

        var result = await CliProgram.RunAsync(bytes, "check", "-");

        Assert.StartsWith("-:1:4: warning TD0001:", result.Output, StringComparison.Ordinal);
        Assert.Contains("byte 0xFF at offset 8", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utf16_is_recognised_and_the_way_out_is_said()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a b"));

        var result = await CliProgram.RunAsync([.. bytes], "check", "-");

        Assert.Contains("looks like UTF-16", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_byte_far_into_a_long_file_is_found_where_it_is()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(new string('é', 10_000)), 0xC3];

        var result = await CliProgram.RunAsync(bytes, "check", "-");

        Assert.StartsWith("-:1:10001: warning TD0001:", result.Output, StringComparison.Ordinal);
        Assert.Contains("at offset 20000", result.Output, StringComparison.Ordinal);
    }
}
