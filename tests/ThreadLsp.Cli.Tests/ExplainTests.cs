using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary><c>threadlsp explain</c>.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("TD1002")]
    [InlineData("td1002")]
    public async Task A_code_is_explained_in_the_words_of_the_documentation(string code)
    {
        var result = await CliProgram.RunAsync("explain", code);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            "TD1002\n\n**error** · A header returns to a column where no open comment stands.\n",
            result.Output,
            StringComparison.Ordinal
        );
        var page = await File.ReadAllTextAsync(
            RepositoryRoot.Combine("src/ThreadLsp.Analysis/Diagnostics/README.md"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(result.Output["TD1002".Length..], page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_codes_are_listed_without_one()
    {
        var result = await CliProgram.RunAsync("explain");

        Assert.Equal(0, result.ExitCode);
        // TD0001 is the program's own: it alone sees bytes.
        Assert.Equal(
            ["TD0001", .. DiagnosticDescriptors.All.Select(descriptor => descriptor.Code)],
            result.Lines.Select(line => line[..6])
        );
    }

    [Fact]
    public async Task A_code_that_does_not_exist_is_refused()
    {
        var result = await CliProgram.RunAsync("explain", "TD9999");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("There is no diagnostic TD9999", result.Error, StringComparison.Ordinal);
    }
}
