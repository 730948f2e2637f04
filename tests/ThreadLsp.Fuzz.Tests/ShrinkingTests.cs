using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreadLsp.Fuzz.Tests.Mutants;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Fuzz.Tests;

/// <summary>What random edits find is handed over as small as it gets, and as a test.</summary>
public sealed class ShrinkingTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);

    /// <summary>The fault is invented: a text is wrong when an "a" was inserted before a "b" that was there.</summary>
    [Fact]
    public void What_has_nothing_to_do_with_a_difference_is_left_out()
    {
        var failing = new FuzzCase(
            "one line\nanother b line\nand more\n",
            [
                Step(Change(3, 1, "xx"), Change(9, 0, "zzz")),
                Step(Change(17, 0, "y")),
                Step(Change(2, 0, "q"), Change(14, 0, "many a words"), Change(30, 1, "")),
                Step(Change(0, 2, "")),
            ]
        );
        Assert.True(IsWrong(failing));

        var smallest = new CaseShrinker(IsWrong, LongEnough).Shrink(failing);

        Assert.Equal("b", smallest.Text);
        Assert.Equal([Change(0, 0, "a")], Assert.Single(smallest.Steps).Changes);
    }

    [Fact]
    public void A_case_that_no_smaller_one_can_stand_for_stays_as_it_is()
    {
        var failing = new FuzzCase("text", [Step(Change(1, 2, "new"))]);

        var smallest = new CaseShrinker(candidate => candidate == failing, LongEnough).Shrink(
            failing
        );

        Assert.Same(failing, smallest);
    }

    [Fact]
    public void A_failure_is_printed_as_the_test_that_shows_it()
    {
        var failure = new FuzzFailure(
            DocumentKind.Pieces,
            17,
            "Nodes: one <too many>\nand more",
            new(
                "\u00e9\r\n\t\"\\\ud83d",
                [Step(Change(0, 2, "x\n"), Change(3, 0, "\0")), Step(Change(1, 0, "y"))]
            )
        );

        const string Expected = """
                /// <summary>Nodes: one &lt;too many&gt;</summary>
                [Fact]
                public void Seed_3_session_17() =>
                    AssertNoDifference(
                        "\u00e9\r\n\t\"\\\ud83d",
                        new Step([new(new(0, 2), "x\n"), new(new(3, 0), "\u0000")], Question.QuickDiagnostics),
                        new Step([new(new(1, 0), "y")], Question.QuickDiagnostics)
                    );
            """;
        Assert.Equal(Expected, RegressionTest.Write(3, failure));
    }

    /// <summary>From a fault that is put in on purpose to the test that would be kept: it fails with the fault, and passes without.</summary>
    [Theory]
    [InlineData("The line behind an edit keeps its line feed", 120)]
    [InlineData("The dialect is carried over", 200)]
    [InlineData("What is carried over does not move", 400)]
    public void A_broken_reuse_is_handed_over_as_a_short_test(string name, int longest)
    {
        var number = MutantTable.All.Select(mutant => mutant.Name).ToList().IndexOf(name);
        var test = MutantAssembly.Instance.Shrink(
            number + 1,
            seed: 5,
            MutantTable.All[number].Kinds,
            edits: 4000
        );

        Assert.NotNull(test);
        Assert.DoesNotContain(
            CSharpSyntaxTree.ParseText($"class RegressionTests {{ {test} }}").GetDiagnostics(),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
        );
        var body = test[test.IndexOf("AssertNoDifference", StringComparison.Ordinal)..];
        Assert.InRange(body.Count(character => !char.IsWhiteSpace(character)), 1, longest);
    }

    private static bool IsWrong(FuzzCase candidate)
    {
        var text = candidate.Text;
        foreach (var step in candidate.Steps)
        {
            var wasB = text.IndexOf('b', StringComparison.Ordinal);
            text = step.ApplyTo(text);
            if (
                wasB >= 0
                && step.Changes.Any(change =>
                    change.NewText.Contains('a', StringComparison.Ordinal)
                    && change.Span.End <= wasB
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static Step Step(params ImmutableArray<TextChange> changes) =>
        new(changes, Question.QuickDiagnostics);

    private static TextChange Change(int start, int length, string text) =>
        new(new(start, length), text);
}
