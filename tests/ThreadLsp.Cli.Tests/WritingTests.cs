using System.Text;
using ThreadLsp.Cli.Commands;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary><c>threadlsp nest --write</c> and <c>threadlsp fix</c>: the commands that change files.</summary>
public sealed class WritingTests
{
    private const string Broken =
        "A title (example.com)\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n dave 6 hours ago\n Three.\nfay 5 hours ago\nFour.\n  gus 4 hours ago\n  Five.\n";

    [Fact]
    public async Task The_nesting_that_is_written_is_the_one_that_was_inferred()
    {
        using var dump = new DumpFile(
            await File.ReadAllBytesAsync(RepositoryRoot.Sample("garden-sensors.flat.thread"))
        );
        var before = await Nesting.ReadAsync(dump.Path);
        var result = await CliProgram.RunAsync("nest", "--write", dump.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.EndsWith(
            "74 of 74 placements are written.\n",
            result.Output,
            StringComparison.Ordinal
        );
        var after = await Nesting.ReadAsync(dump.Path);
        Assert.Equal("indented", after.Dialect);
        Assert.Equal(
            before.Comments.Select(comment => comment.Parent),
            after.Comments.Select(comment => comment.Parent)
        );
        Assert.Equal(["dump.thread"], dump.Names);
    }

    [Fact]
    public async Task What_is_not_sure_enough_stays_flat_and_is_listed()
    {
        using var dump = new DumpFile(
            await File.ReadAllBytesAsync(RepositoryRoot.Sample("garden-sensors.flat.thread"))
        );
        var before = await Nesting.ReadAsync(dump.Path);
        var result = await CliProgram.RunAsync(
            "nest",
            "--write",
            "--min-confidence",
            "0.9",
            dump.Path
        );

        Assert.Equal(0, result.ExitCode);
        var listed = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(listed);
        Assert.All(
            listed,
            line =>
                Assert.Matches(
                    @"dump\.thread:\d+: \S+ .* ago stays flat: (\d+ % sure that )?it answers ",
                    line
                )
        );
        var after = await Nesting.ReadAsync(dump.Path);
        Assert.Equal("flat", after.Dialect);
        Assert.StartsWith("# thread-dump: dialect=flat\n", dump.Text, StringComparison.Ordinal);
        var written = (await CliProgram.RunAsync("nest", "--json", dump.Path))
            .Json.GetProperty("comments")
            .EnumerateArray()
            .Where(comment => comment.GetProperty("source").GetString() == "declared")
            .ToList();
        Assert.NotEmpty(written);
        Assert.All(
            written,
            comment =>
                Assert.Equal(
                    before.Comments[comment.GetProperty("index").GetInt32()].Parent,
                    comment.GetProperty("parent").GetInt32()
                )
        );
    }

    [Fact]
    public async Task Every_byte_that_is_not_indentation_stays()
    {
        byte[] bytes =
        [
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(
                "A title\r\n12 points by alice 9 hours ago\r\nbob 8 hours ago\r\nThe drill came back with a bent chuck.\r\ncarol 7 hours ago\r\n> The drill came back with a bent chuck.\r\n"
            ),
            .. "caf"u8,
            0xE9,
            .. Encoding.UTF8.GetBytes(" 🌱"),
            0xF0,
            0x9F,
            .. "!\rdave 6 hours ago"u8,
        ];
        using var dump = new DumpFile(bytes);
        var result = await CliProgram.RunAsync("nest", "--write", dump.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("is not UTF-8", result.Error, StringComparison.Ordinal);
        Assert.NotEqual(bytes, dump.Bytes);
        Assert.Equal(bytes.Where(value => value != ' '), dump.Bytes.Where(value => value != ' '));
    }

    [Fact]
    public async Task A_dump_that_records_its_nesting_is_left_alone()
    {
        using var dump = new DumpFile(Broken);
        var result = await CliProgram.RunAsync("nest", "--write", dump.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("records its nesting already.\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(Broken, dump.Text);
    }

    [Fact]
    public async Task A_link_still_points_to_the_file_and_the_file_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links and modes are those of Unix.");
            return;
        }

        using var dump = new DumpFile(Broken);
        const UnixFileMode Mode =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(dump.Path, Mode);
        var link = dump.Combine("link.thread");
        File.CreateSymbolicLink(link, "dump.thread");
        var result = await CliProgram.RunAsync("fix", link);

        Assert.Equal(0, result.ExitCode);
        Assert.NotEqual(Broken, dump.Text);
        Assert.Equal("dump.thread", new FileInfo(link).LinkTarget);
        Assert.Equal(Mode, File.GetUnixFileMode(dump.Path));
        Assert.Equal(["dump.thread", "link.thread"], dump.Names);
    }

    [Fact]
    public async Task Fix_mends_the_indentation_and_moves_no_comment()
    {
        using var dump = new DumpFile(Broken);
        var before = await Nesting.ReadAsync(dump.Path);
        var check = await CliProgram.RunAsync("fix", "--check", dump.Path);
        Assert.Equal(1, check.ExitCode);
        Assert.EndsWith("2 changes to make.\n", check.Output, StringComparison.Ordinal);
        Assert.Equal(Broken, dump.Text);

        var result = await CliProgram.RunAsync("fix", dump.Path);
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("2 changes.\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            Broken
                .Replace("\n dave", "\n  dave", StringComparison.Ordinal)
                .Replace("\n Three", "\n  Three", StringComparison.Ordinal),
            dump.Text
        );
        Assert.Equal(
            before.Comments.Select(comment => comment.Parent),
            (await Nesting.ReadAsync(dump.Path)).Comments.Select(comment => comment.Parent)
        );

        var again = await CliProgram.RunAsync("fix", "--check", dump.Path);
        Assert.Equal((0, string.Empty), (again.ExitCode, again.Output));
    }

    /// <summary>A long dump in which nothing is right is mended in several calls.</summary>
    [Theory]
    [InlineData(2, 0, false, false, "2 changes.")]
    [InlineData(1, 0, false, true, "1 change to make.")]
    [InlineData(
        2,
        3,
        false,
        false,
        "2 changes. 3 more are left, for so much takes its time: run it again."
    )]
    [InlineData(
        0,
        3,
        true,
        false,
        "0 changes. 3 more could not be mended together with the others: mend them one by one in an editor."
    )]
    public void Fix_says_what_it_leaves_and_how_to_go_on(
        int changes,
        int left,
        bool isStuck,
        bool check,
        string said
    ) =>
        Assert.Equal(
            said,
            Rewriting.Describe(
                new([.. Enumerable.Repeat(new TextChange(new(0, 0), " "), changes)], left, isStuck),
                check
            )
        );

    [Fact]
    public async Task Fix_mends_what_it_is_asked_for()
    {
        using var dump = new DumpFile(
            Broken.Replace("bob 8 hours", "bob 8 hour", StringComparison.Ordinal)
        );
        var result = await CliProgram.RunAsync("fix", "--code", "td2001", dump.Path);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Broken, dump.Text);
    }

    [Fact]
    public async Task Format_indents_by_the_nesting_and_changes_no_file_unless_it_is_told_to()
    {
        const string Loose =
            "\uFEFFA title (example.com)\r\n12 points by alice 9 hours ago\r\nbob 8 hours ago\r\n   carol 7 hours ago\r\n   Two.\r\n       dave 6 hours ago\r\n       Three.\r\n   erin 7 hours ago";
        var tidy = Loose.Replace("       ", "      ", StringComparison.Ordinal);
        using var dump = new DumpFile(Encoding.UTF8.GetBytes(Loose));
        var printed = await CliProgram.RunAsync("format", dump.Path);
        Assert.Equal(
            (0, tidy.TrimStart('\uFEFF')),
            (printed.ExitCode, printed.Output.TrimStart('\uFEFF'))
        );
        var check = await CliProgram.RunAsync("format", "--check", dump.Path);
        Assert.Equal(1, check.ExitCode);
        Assert.EndsWith(": 2 changes to make.\n", check.Output, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(Loose), dump.Bytes);

        var write = await CliProgram.RunAsync("format", "--write", dump.Path);
        Assert.Equal(0, write.ExitCode);
        Assert.Equal(Encoding.UTF8.GetBytes(tidy), dump.Bytes);
        var again = await CliProgram.RunAsync("format", "--check", dump.Path);
        Assert.Equal((0, string.Empty), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task Format_leaves_a_flat_dump_as_it_is()
    {
        var bytes = await File.ReadAllBytesAsync(
            RepositoryRoot.Sample("garden-sensors.flat.thread")
        );
        using var dump = new DumpFile(bytes);
        Assert.Equal(0, (await CliProgram.RunAsync("format", "--check", dump.Path)).ExitCode);
        Assert.Equal(0, (await CliProgram.RunAsync("format", "--write", dump.Path)).ExitCode);
        Assert.Equal(bytes, dump.Bytes);
    }

    [Theory]
    [InlineData("do not go together", "format", "--write", "--check", "emoji.thread")]
    [InlineData("Several files go with", "format", "emoji.thread", "bread.thread")]
    [InlineData("cannot be written to", "format", "--write", "-")]
    [InlineData("--code takes one of", "fix", "--code", "TD9999", "emoji.thread")]
    [InlineData("cannot be written to", "fix", "-")]
    [InlineData("cannot be written to", "nest", "--write", "-")]
    [InlineData("do not go together", "nest", "--write", "--json", "emoji.thread")]
    [InlineData("goes with --write", "nest", "--min-confidence", "0.5", "emoji.thread")]
    [InlineData("from 0 to 1", "nest", "--write", "--min-confidence", "80", "emoji.thread")]
    [InlineData("there is no such file", "fix", "no-such.thread")]
    public async Task What_cannot_be_done_is_said(string message, params string[] arguments)
    {
        var result = await CliProgram.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
