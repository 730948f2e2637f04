using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>The samples of single codes in <c>tests/corpus/diagnostics</c>.</summary>
public sealed class DiagnosticSampleTests
{
    public static TheoryData<string> EachCode =>
        [.. DiagnosticDescriptors.All.Select(descriptor => descriptor.Code)];

    [Theory]
    [MemberData(nameof(EachCode))]
    public async Task The_positive_sample_shows_the_code_once_and_nothing_else_that_matters(
        string code
    )
    {
        var found = await FindAsync($"{code}.positive.thread");

        Assert.Single(found, entry => entry.Code == code);
        Assert.DoesNotContain(
            found,
            entry => entry.Code != code && entry.Severity is "error" or "warning"
        );
    }

    [Theory]
    [MemberData(nameof(EachCode))]
    public async Task The_negative_sample_does_not_show_it(string code)
    {
        var found = await FindAsync($"{code}.negative.thread");

        Assert.DoesNotContain(found, entry => entry.Code == code);
        Assert.DoesNotContain(found, entry => entry.Severity is "error");
    }

    [Fact]
    public void Every_sample_belongs_to_a_code()
    {
        var codes = DiagnosticDescriptors.All.Select(descriptor => descriptor.Code).ToHashSet();
        var samples = Directory
            .EnumerateFiles(RepositoryRoot.Combine("tests/corpus/diagnostics"), "*.thread")
            .Select(Path.GetFileName);

        Assert.All(samples, sample => Assert.Contains(sample!.Split('.')[0], codes));
    }

    private static async Task<List<(string Code, string Severity)>> FindAsync(string sample)
    {
        var path = RepositoryRoot.Combine($"tests/corpus/diagnostics/{sample}");
        Assert.True(File.Exists(path), $"There is no tests/corpus/diagnostics/{sample}.");
        var result = await CliProgram.RunAsync("check", "--format", "json", path);
        return
        [
            .. result
                .Json.GetProperty("files")[0]
                .GetProperty("diagnostics")
                .EnumerateArray()
                .Select(diagnostic =>
                    (
                        diagnostic.GetProperty("code").GetString()!,
                        diagnostic.GetProperty("severity").GetString()!
                    )
                ),
        ];
    }
}
