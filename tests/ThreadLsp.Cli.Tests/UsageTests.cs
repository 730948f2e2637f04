namespace ThreadLsp.Cli.Tests;

/// <summary>What happens before a dump is read.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("check --help")]
    [InlineData("outline --help")]
    [InlineData("nest --help")]
    [InlineData("explain --help")]
    [InlineData("lsp --help")]
    public async Task Help_is_an_answer_and_no_error(string arguments)
    {
        var result = await CliProgram.RunAsync(arguments.Split(' '));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var result = await CliProgram.RunAsync("--help");

        foreach (var command in new[] { "check <FILE>", "outline <FILE>", "nest <FILE>", "lsp " })
        {
            Assert.Contains(command, result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Version_is_a_number_and_nothing_else()
    {
        var result = await CliProgram.RunAsync("--version");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", result.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("", "command")]
    [InlineData("chekc a.thread", "chekc")]
    [InlineData("check", "FILE")]
    [InlineData("nest", "FILE")]
    [InlineData("check --jsn bom.thread", "There is no option --jsn.")]
    [InlineData("check --format xml bom.thread", "--format takes text or json.")]
    [InlineData("outline bom.thread crlf.thread", "crlf.thread")]
    [InlineData("lsp --socket here", "--socket takes a port")]
    [InlineData("lsp --socket 99999", "--socket takes a port")]
    [InlineData("lsp --clientProcessId me", "--clientProcessId takes the number of a process")]
    [InlineData("lsp --socket 1 --stdio", "One way to talk is enough")]
    [InlineData("check - -", "Standard input (-) can be read only once.")]
    public async Task Wrong_usage_is_said_on_standard_error_and_ends_with_2(
        string arguments,
        string expected
    )
    {
        var result = await CliProgram.RunAsync(
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Contains("--help' says how it is used.", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_name_with_an_at_sign_is_a_name_and_no_list_of_arguments()
    {
        var result = await CliProgram.RunAsync("nest", "@bom.thread");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "threadlsp: error: @bom.thread: there is no such file.",
            result.Error.TrimEnd()
        );
    }
}
