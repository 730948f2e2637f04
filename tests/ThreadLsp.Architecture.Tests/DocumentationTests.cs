using System.Text.Json;
using System.Text.RegularExpressions;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests;

/// <summary>Pages for people name things that are there.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void A_link_to_a_file_of_the_repository_leads_to_one()
    {
        var links = SourceFiles
            .With(".md")
            .SelectMany(page =>
                Link()
                    .Matches(File.ReadAllText(page))
                    .Select(match => (Page: page, Target: match.Groups["target"].Value))
            )
            .Where(link =>
                !link.Target.Contains("://", StringComparison.Ordinal) && link.Target[0] != '#'
            )
            .ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain(
            links,
            link =>
                !Path.Exists(
                    Path.Combine(Path.GetDirectoryName(link.Page)!, link.Target.Split('#')[0])
                )
        );
    }

    [Fact]
    public void A_setting_or_command_of_the_extension_that_a_page_names_is_one()
    {
        using var manifest = JsonDocument.Parse(
            File.ReadAllText(RepositoryRoot.Combine("editors/vscode/package.json"))
        );
        var contributes = manifest.RootElement.GetProperty("contributes");
        var known = contributes
            .GetProperty("configuration")
            .EnumerateArray()
            .SelectMany(section => section.GetProperty("properties").EnumerateObject())
            .Select(setting => setting.Name)
            .Concat(
                contributes
                    .GetProperty("commands")
                    .EnumerateArray()
                    .Select(command => command.GetProperty("command").GetString()!)
            )
            .ToHashSet(StringComparer.Ordinal);
        var named = SourceFiles
            .With(".md")
            .SelectMany(page =>
                Setting()
                    .Matches(File.ReadAllText(page))
                    .Select(match => match.Groups["name"].Value)
            )
            .Distinct()
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, known));
    }

    [GeneratedRegex(
        @"\]\((?<target>[^)\s]+)\)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        "`(?<name>threadLsp\\.[A-Za-z.]+)`",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Setting();
}
