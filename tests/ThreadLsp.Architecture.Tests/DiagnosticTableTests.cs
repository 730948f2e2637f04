using System.Text.RegularExpressions;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests;

/// <summary>The table of diagnostics, its documentation, and its rules.</summary>
public sealed partial class DiagnosticTableTests
{
    /// <summary>The one code that is not in the table: it is about bytes, which only the program sees.</summary>
    private const string NotUtf8 = "TD0001";

    private static IEnumerable<string> Codes =>
        DiagnosticDescriptors.All.Select(descriptor => descriptor.Code);

    [Fact]
    public void Codes_have_one_form_and_stand_in_order_each_once()
    {
        Assert.All(Codes, code => Assert.Matches(@"^TD\d{4}$", code));
        Assert.Equal(Codes.Distinct().Order(StringComparer.Ordinal), Codes);
    }

    [Fact]
    public void Every_descriptor_is_in_the_table()
    {
        var declared = typeof(DiagnosticDescriptors)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (DiagnosticDescriptor)property.GetValue(null)!);

        Assert.Equal(declared.Select(descriptor => descriptor.Code).Order(), Codes.Order());
    }

    [Fact]
    public void Every_code_is_documented_once_with_its_severity_and_title()
    {
        var documentation = File.ReadAllText(
            RepositoryRoot.Combine("src/ThreadLsp.Analysis/Diagnostics/README.md")
        );
        var headings = Heading()
            .Matches(documentation)
            .ToDictionary(
                match => match.Groups["code"].Value,
                match => (match.Groups["severity"].Value, match.Groups["title"].Value)
            );

        Assert.Equal(Codes.Append(NotUtf8).Order(), headings.Keys.Order());
        Assert.All(
            DiagnosticDescriptors.All,
            descriptor =>
                Assert.Equal(
                    (descriptor.Severity.ToString().ToLowerInvariant(), descriptor.Title),
                    headings[descriptor.Code]
                )
        );
    }

    [Fact]
    public void A_rule_has_a_file_of_its_own_and_every_file_is_run()
    {
        var folder = RepositoryRoot.Combine("src/ThreadLsp.Analysis/Diagnostics");
        var lists = string.Concat(
            Directory.EnumerateFiles(folder, "*Rules.cs").Select(File.ReadAllText)
        );
        var rules = Directory
            .EnumerateFiles(Path.Combine(folder, "Rules"), "*Rule.cs")
            .Select(Path.GetFileNameWithoutExtension)
            .ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Matches($@"\b{rule}\.(Analyze|Report)\b", lists));
    }

    [Fact]
    public void A_fix_has_a_file_of_its_own_and_every_file_is_in_the_table()
    {
        var folder = RepositoryRoot.Combine("src/ThreadLsp.Features/Fixes");
        var table = File.ReadAllText(Path.Combine(folder, "CodeFixes.cs"));
        var fixes = Directory
            .EnumerateFiles(folder, "*Fix.cs")
            .Select(Path.GetFileNameWithoutExtension)
            .Except(["CodeFix", "FileFix"])
            .ToList();

        Assert.NotEmpty(fixes);
        Assert.All(fixes, fix => Assert.Matches($@"= {fix}\.Find\b", table));
    }

    [GeneratedRegex(
        @"^## (?<code>TD\d{4})\n\n\*\*(?<severity>[a-z]+)\*\* · (?<title>[^\n]+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Heading();
}
