using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests;

/// <summary>The tables of settings, on the first page and on the extension's, have all that the extension has, with the defaults it has.</summary>
public sealed class SettingTableTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("editors/vscode/README.md")]
    public void Every_setting_stands_in_the_table_with_its_default(string page)
    {
        var settings = Settings().ToList();

        Assert.NotEmpty(settings);
        Assert.Equal(
            settings.Order(StringComparer.Ordinal),
            Rows(page).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Settings() =>
        JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("editors/vscode/package.json")))![
            "contributes"
        ]!["configuration"]!
            .AsArray()
            .SelectMany(section => section!["properties"]!.AsObject())
            .Select(setting => $"`{setting.Key}` | {Show(setting.Value!["default"]!)}");

    private static string Show(JsonNode value) =>
        value.ToString() switch
        {
            "" => "empty",
            "True" or "False" => $"`{value.ToString().ToLowerInvariant()}`",
            var shown => $"`{shown}`",
        };

    private static IEnumerable<string> Rows(string page) =>
        File.ReadLines(RepositoryRoot.Combine(page))
            .Where(line => line.StartsWith("| `threadLsp.", StringComparison.Ordinal))
            .Select(line =>
                string.Join(" | ", line.Trim('|').Split('|').Take(2).Select(cell => cell.Trim()))
            );
}
