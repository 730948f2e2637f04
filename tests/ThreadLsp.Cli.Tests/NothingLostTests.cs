using System.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>What is no dump is not written to, and what cannot be written is as it was; in both cases it is said.</summary>
public sealed class NothingLostTests
{
    private const string Broken =
        "A title (example.com)\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne.\n   carol 7 hours ago\n   Two.\n";

    /// <summary>Dave stands between two levels.</summary>
    private const string WithStray = $"{Broken} dave 6 hours ago\n";

    private static readonly string[] Writers = ["nest --write", "fix", "format --write"];

    public static TheoryData<string> EachWriter => [.. Writers];

    [Theory]
    [MemberData(nameof(EachWriter))]
    public async Task A_file_that_is_no_text_is_refused(string command)
    {
        byte[] bytes = [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 0xE2, 0x80, 0xAE, (byte)'x'];
        using var dump = new DumpFile(bytes);
        var result = await CliProgram.RunAsync([.. command.Split(' '), dump.Path]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "this is no text in UTF-8: byte 0 at offset 4. It is as it was.",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(bytes, dump.Bytes);
    }

    [Theory]
    [MemberData(nameof(EachWriter))]
    public async Task Utf16_is_refused(string command)
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Broken)];
        using var dump = new DumpFile(bytes);
        var result = await CliProgram.RunAsync([.. command.Split(' '), dump.Path]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no text in UTF-8", result.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, dump.Bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("A title\n12 points by alice 9 hours ago\n")]
    public async Task A_dump_without_comments_stays_what_it_is(string text)
    {
        using var dump = new DumpFile(text);
        foreach (var command in Writers)
        {
            var result = await CliProgram.RunAsync([.. command.Split(' '), dump.Path]);
            Assert.Equal(0, result.ExitCode);
            Assert.Empty(result.Error);
            Assert.Equal(text, dump.Text);
        }
    }

    /// <summary>Bytes of Latin-1 are no UTF-8: they are kept while the indentation around them is mended.</summary>
    [Fact]
    public async Task Bytes_that_cannot_be_read_are_kept()
    {
        using var dump = new DumpFile(
            Encoding.Latin1.GetBytes(Broken.Replace("Two", "Grüße", StringComparison.Ordinal))
        );
        var result = await CliProgram.RunAsync("fix", dump.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "It is read as U+FFFD; in the file it stays what it is.",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Grüße.\n",
            Encoding.Latin1.GetString(dump.Bytes),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_link_is_followed_from_the_folder_it_stands_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes a privilege on Windows.");
        using var dump = new DumpFile(WithStray);
        var link = dump.Combine("link.thread");
        File.CreateSymbolicLink(link, "dump.thread");
        var name = Path.GetRelativePath(RepositoryRoot.Combine("tests/corpus/samples"), link);
        var result = await CliProgram.RunAsync("fix", name);

        Assert.Empty(result.Error);
        Assert.Equal("dump.thread", new FileInfo(link).LinkTarget);
        Assert.NotEqual(WithStray, dump.Text);
    }
}
