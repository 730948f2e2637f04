using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>A dump comes from strangers: nothing of it may steer the terminal, or disguise what is read there.</summary>
public sealed class TerminalTests
{
    private const string HostileDump =
        "A \u001b[31mtitle\a (example.org)\n3 points by alice_a 5 hours ago\nb\u001b]0;x\ab\u202eb 4 hours ago\n\u009b2J\u2066Hello.\U000E0041\n  c\u200bc 9 hours ago\n";

    [Theory]
    [InlineData("check")]
    [InlineData("outline")]
    [InlineData("nest")]
    [InlineData("check --format json")]
    [InlineData("outline --json")]
    [InlineData("nest --json")]
    public async Task No_control_or_invisible_character_reaches_the_output(string command)
    {
        var result = await CliProgram.RunOnAsync(HostileDump, command.Split(' '));

        Assert.NotEmpty(result.Output);
        AssertHarmless(result.Output);
    }

    [Fact]
    public async Task Json_still_says_which_characters_they_are()
    {
        var result = await CliProgram.RunOnAsync(HostileDump, "nest", "--json");

        Assert.Equal(
            "b\u001b]0;x\ab\u202eb",
            result.Json.GetProperty("comments")[0].GetProperty("author").GetString()
        );
        Assert.Contains("\\u001B]0;x", result.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_table_writes_them_out()
    {
        var result = await CliProgram.RunOnAsync(HostileDump, "nest");

        Assert.Contains(@"b\u{1B}]0;x\u{7}b\u{202E}b", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_name_is_made_harmless_as_well()
    {
        var result = await CliProgram.RunAsync("check", "no\u001b[2Jsuch\u202efile");

        AssertHarmless(result.Error.TrimEnd());
        Assert.Contains(@"no\u{1B}[2Jsuch\u{202E}file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joined_emoji_stay_as_they_are()
    {
        var result = await CliProgram.RunAsync("outline", "emoji.thread");

        Assert.Contains("👨‍👩‍👧‍👦", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1 ", false)]
    [InlineData("TERM=dumb ", false)]
    public async Task Colours_are_for_terminals_that_want_them(string environment, bool hasColors)
    {
        SkipWithoutTerminal();

        var dump = RepositoryRoot.Sample("bom.thread");
        var output = await RunInTerminalAsync($"{environment}'{CliProgram.Path}' outline '{dump}'");

        Assert.Contains("corner_first", output, StringComparison.Ordinal);
        // The runtime itself sets the keypad mode of a terminal; colours and weights end in m.
        Assert.Equal(
            hasColors,
            Regex.IsMatch(output, "\u001b\\[[0-9;]*m", RegexOptions.NonBacktracking)
        );
    }

    [Fact]
    public async Task The_tree_is_cut_to_the_width_of_the_terminal()
    {
        SkipWithoutTerminal();

        var dump = RepositoryRoot.Sample("garden-sensors.indented.thread");
        var output = await RunInTerminalAsync(
            $"stty columns 60; NO_COLOR=1 '{CliProgram.Path}' outline '{dump}'"
        );

        var comments = output
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Contains("─ ", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(74, comments.Count);
        Assert.Contains(comments, line => line.EndsWith('…') && line.Length == 60);
        Assert.All(comments, line => Assert.InRange(line.Length, 1, 60));
    }

    private static void SkipWithoutTerminal() =>
        Assert.SkipUnless(
            File.Exists("/usr/bin/script"),
            "The program script, which gives a terminal to a test, is not installed."
        );

    private static async Task<string> RunInTerminalAsync(string command)
    {
        var start = new ProcessStartInfo("/usr/bin/script")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        foreach (var argument in (string[])["-qec", command, "/dev/null"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private static void AssertHarmless(string output)
    {
        foreach (var rune in output.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isHarmless =
                rune.Value == '\n'
                || category
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    );
            Assert.True(isHarmless, $"U+{rune.Value:X4} is in the output: {output}");
        }
    }
}
