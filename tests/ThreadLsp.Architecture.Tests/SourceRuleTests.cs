using System.Text.RegularExpressions;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests;

/// <summary>How source files are written, as far as no analyzer holds it.</summary>
public sealed partial class SourceRuleTests
{
    private const int LongestFile = 500;

    // Written in halves, so that this file does not hold what it looks for.
    private static readonly string[] MachinePaths =
    [
        "/wor" + "k/",
        "/tm" + "p/",
        "/roo" + "t/",
        "/hom" + "e/",
        "C:" + "\\Users",
    ];

    [Fact]
    public void No_file_is_longer_than_one_reads_at_a_sitting()
    {
        var longFiles = SourceFiles
            .With(".cs", ".ts", ".mjs", ".js", ".lua", ".el")
            .Select(file => (File: SourceFiles.Show(file), Lines: File.ReadLines(file).Count()))
            .Where(entry => entry.Lines > LongestFile);

        Assert.Empty(longFiles);
    }

    [Fact]
    public void One_type_a_file_and_the_file_is_called_like_it()
    {
        var wrong = new List<string>();
        foreach (var file in ProductAndTestCode())
        {
            var types = File.ReadLines(file)
                .Select(line => TypeDeclaration().Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups["name"].Value)
                .ToList();
            var expected = Path.GetFileName(file).Split('.')[0];
            var isProgram = types.Count == 0 && expected is "Program" or "AssemblyInfo";
            if (!isProgram && types is not [var only] || (types is [var name] && name != expected))
            {
                wrong.Add($"{SourceFiles.Show(file)}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine()
    {
        var found = new List<string>();
        foreach (var file in SourceFiles.With().Where(IsText))
        {
            var text = File.ReadAllText(file);
            found.AddRange(
                MachinePaths
                    .Where(path => text.Contains(path, StringComparison.Ordinal))
                    .Select(path => $"{SourceFiles.Show(file)}: {path}")
            );
        }

        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_is_left_to_be_done_later()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "HA" + "CK:"];
        var found = SourceFiles
            .With(".cs", ".ts", ".mjs", ".lua", ".el", ".md", ".csproj", ".props")
            .Where(file =>
            {
                var text = File.ReadAllText(file);
                return marks.Any(mark => text.Contains(mark, StringComparison.Ordinal));
            })
            .Select(SourceFiles.Show);

        Assert.Empty(found);
    }

    /// <summary>A clone installs from whatever registry its machine is set up for; the hash beside a package says that it is the same.</summary>
    [Fact]
    public void Locked_packages_name_no_registry()
    {
        var named = SourceFiles
            .With(".json")
            .Where(file => Path.GetFileName(file) is "package-lock.json" or "npm-shrinkwrap.json")
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains("\"resolved\": \"", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(named);
    }

    [Fact]
    public void Warnings_are_errors_and_the_console_is_banned()
    {
        var settings = File.ReadAllText(RepositoryRoot.Combine("Directory.Build.props"));
        var banned = File.ReadAllText(RepositoryRoot.Combine("BannedSymbols.txt"));

        Assert.Contains(
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            settings,
            StringComparison.Ordinal
        );
        Assert.Contains("<Nullable>enable</Nullable>", settings, StringComparison.Ordinal);
        Assert.Contains(
            "Microsoft.CodeAnalysis.BannedApiAnalyzers",
            settings,
            StringComparison.Ordinal
        );
        Assert.Contains("BannedSymbols.txt", settings, StringComparison.Ordinal);
        Assert.Contains("T:System.Console;", banned, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ban_of_the_console_is_lifted_in_one_project()
    {
        var lifted = SourceFiles
            .With(".csproj", ".props", ".cs", ".editorconfig")
            .Where(file =>
                !file.EndsWith(nameof(SourceRuleTests) + ".cs", StringComparison.Ordinal)
            )
            .Where(file => SourceFiles.Show(file).StartsWith("src", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal))
            .Select(file => SourceFiles.Show(file).Replace('\\', '/'));

        Assert.Equal(["src/ThreadLsp.Cli/ThreadLsp.Cli.csproj"], lifted);
    }

    private static IEnumerable<string> ProductAndTestCode() =>
        SourceFiles
            .With(".cs")
            .Where(file =>
                SourceFiles.Show(file).Replace('\\', '/') is var path
                && (
                    path.StartsWith("src/", StringComparison.Ordinal)
                    || path.StartsWith("tests/ThreadLsp.", StringComparison.Ordinal)
                )
            );

    private static bool IsText(string file) =>
        Path.GetExtension(file)
            is not (".png" or ".vsix" or ".ico" or ".dll" or ".woff" or ".woff2" or ".gif");

    // CSharpier puts every declaration of a type that is not nested at the left edge.
    [GeneratedRegex(
        @"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|struct|record struct|record class|record|interface|enum|delegate [^ (]+) (?<name>[A-Za-z_][A-Za-z0-9_]*)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex TypeDeclaration();
}
