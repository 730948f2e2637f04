using System.Text.RegularExpressions;
using ThreadLsp.TestUtilities;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Architecture.Tests;

/// <summary>The first page's table of features says what the server answers, and by which key each editor asks for it.</summary>
public sealed partial class FeatureTableTests
{
    private static readonly string[] Columns =
    [
        "what you want",
        "VS Code",
        "Neovim",
        "Emacs",
        "Helix",
        "request",
    ];

    [Fact]
    public void The_table_has_a_column_for_each_editor()
    {
        Assert.Equal(Columns, Cells(Table()[0]));
    }

    [Fact]
    public void Every_feature_has_a_row()
    {
        var named = Rows().SelectMany(row => Names(row[^1])).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(ServerMethods.Requests);
        Assert.DoesNotContain(ServerMethods.Requests, method => !named.Contains(method));
    }

    [Fact]
    public void Every_row_names_what_the_server_answers_or_sends()
    {
        var known = ServerMethods
            .Requests.Concat(ServerMethods.Sent)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Rows(),
            row =>
            {
                Assert.NotEmpty(Names(row[^1]));
                Assert.All(Names(row[^1]), name => Assert.Contains(name, known));
            }
        );
    }

    [Fact]
    public void A_row_says_for_every_editor_how_it_is_done_there()
    {
        Assert.All(
            Rows(),
            row =>
            {
                Assert.Equal(Columns.Length, row.Length);
                Assert.All(row, cell => Assert.NotEqual(string.Empty, cell));
            }
        );
    }

    [Fact]
    public void Every_key_of_the_extension_stands_in_the_table()
    {
        var table = string.Join('\n', Rows().Select(row => row[1]));
        var keys = Keybinding()
            .Matches(File.ReadAllText(RepositoryRoot.Combine("editors/vscode/package.json")))
            .Select(match => match.Groups["key"].Value)
            .ToList();

        Assert.NotEmpty(keys);
        Assert.DoesNotContain(
            keys,
            key => !table.Contains(Show(key), StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary><c>ctrl+k h</c> as the page writes it.</summary>
    private static string Show(string key) =>
        string.Join(' ', key.Split(' ').Select(chord => $"<kbd>{chord}</kbd>"));

    private static IEnumerable<string[]> Rows() => Table().Skip(2).Select(Cells);

    private static List<string> Table() =>
        [
            .. File.ReadLines(RepositoryRoot.Combine("README.md"))
                .SkipWhile(line => !line.StartsWith("| what you want", StringComparison.Ordinal))
                .TakeWhile(line => line.StartsWith('|')),
        ];

    private static string[] Cells(string line) =>
        [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static IReadOnlyList<string> Names(string cell) =>
        [.. Quoted().Matches(cell).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(
        "`(?<name>[^`]+)`",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        "\"key\": \"(?<key>[^\"]+)\"",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Keybinding();
}
