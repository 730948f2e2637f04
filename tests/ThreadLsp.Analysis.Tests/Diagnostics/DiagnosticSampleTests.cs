using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Analysis.Tests.Diagnostics;

/// <summary>Every code has a sample that shows it and one, as near to it as can be, that does not.</summary>
public sealed class DiagnosticSampleTests
{
    public static TheoryData<string> Codes =>
        [.. DiagnosticDescriptors.All.Select(descriptor => descriptor.Code)];

    public static TheoryData<string> WellFormed =>
        [
            "bom",
            "box-indent",
            "cr",
            "crlf",
            "directive",
            "emoji",
            "empty",
            "escaped-header",
            "garden-sensors.indented",
            "mixed-line-breaks",
            "tab-indent",
            "two-stories",
        ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_positive_sample_shows_its_code_and_no_other_error_or_warning(string code)
    {
        var diagnostics = Analyze($"tests/corpus/diagnostics/{code}.positive.thread");
        Assert.Equal(code, Assert.Single(diagnostics, diagnostic => diagnostic.Code == code).Code);
        Assert.DoesNotContain(
            diagnostics,
            diagnostic =>
                diagnostic.Code != code
                && diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning
        );
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_negative_sample_does_not_show_its_code(string code) =>
        Assert.DoesNotContain(
            Analyze($"tests/corpus/diagnostics/{code}.negative.thread"),
            diagnostic => diagnostic.Code == code
        );

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void A_well_formed_sample_has_no_error_and_no_warning(string name) =>
        Assert.DoesNotContain(
            Analyze($"tests/corpus/samples/{name}.thread"),
            diagnostic =>
                diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning
        );

    [Theory]
    [InlineData("every-diagnostic")]
    [InlineData("no-story")]
    [InlineData("control-characters")]
    public void All_codes_stand_where_the_sample_says(string name)
    {
        var path = RepositoryRoot.Sample($"{name}.thread");
        var tree = SyntaxTree.ParseText(File.ReadAllText(path));
        var lines = ThreadModel
            .Create(tree)
            .GetDiagnostics()
            .Select(diagnostic =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{tree.GetLineNumber(diagnostic.Span.Start) + 1} {diagnostic.Code}\n"
                )
            );
        Baseline.Verify(Path.ChangeExtension(path, ".expected.txt"), string.Concat(lines));
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        var codes = DiagnosticDescriptors.All.Select(descriptor => descriptor.Code).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
    }

    private static ImmutableArray<Diagnostic> Analyze(string path) =>
        ThreadModel
            .Create(SyntaxTree.ParseText(File.ReadAllText(RepositoryRoot.Combine(path))))
            .GetDiagnostics();
}
