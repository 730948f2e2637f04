using System.Text.RegularExpressions;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Cli.Tests;

/// <summary>The page on the command line names what the program has, and nothing else.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public async Task Every_command_has_a_section_and_every_section_a_command()
    {
        var help = await CliProgram.RunAsync("--help");
        var commands = CommandOfHelp()
            .Matches(help.Output.ReplaceLineEndings("\n"))
            .Select(match => match.Groups["name"].Value);

        Assert.Equal(commands.Order(), ReadSections().Keys.Order());
    }

    [Fact]
    public async Task Every_option_of_a_command_is_in_its_section_and_no_other_is()
    {
        foreach (var (command, section) in ReadSections())
        {
            var help = await CliProgram.RunAsync(command, "--help");
            var options = FindOptions(help.Output).Where(option => option is not "--help");

            Assert.Equal(options, FindOptions(section));
        }
    }

    private static IEnumerable<string> FindOptions(string text) =>
        LongOption().Matches(text).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> ReadSections() =>
        File.ReadAllText(RepositoryRoot.Combine("src/ThreadLsp.Cli/README.md"))
            .Split("\n## threadlsp ")
            .Skip(1)
            .ToDictionary(section => section.Split('\n')[0], section => section);

    [GeneratedRegex(
        @"^  (?<name>[a-z]+) (?: *<[A-Z]+>)? +[A-Z]",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex CommandOfHelp();

    [GeneratedRegex("--[a-zA-Z]+", RegexOptions.NonBacktracking)]
    private static partial Regex LongOption();
}
