using ThreadLsp.TestUtilities;

namespace ThreadLsp.Architecture.Tests.TestUtilities;

/// <summary>A baseline says what differs.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void The_difference_shows_both_sides_and_a_few_lines_around_them()
    {
        Assert.Equal(
            """
            at line 2:
              one
            - two
            + 2
            + and a half
              three

            """.ReplaceLineEndings("\n"),
            Baseline.Describe("one\ntwo\nthree", "one\n2\nand a half\nthree")
        );
    }

    [Fact]
    public void A_carriage_return_is_seen()
    {
        Assert.Contains(
            "+ two␍\n",
            Baseline.Describe("one\ntwo\n", "one\ntwo\r\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_missing_file_is_a_failure_that_shows_the_output()
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable(Baseline.UpdateVariable) is "1",
            "Expected files are being written."
        );
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var mismatch = Assert.Throws<BaselineMismatchException>(() =>
            Baseline.Verify(missing, "the output")
        );

        Assert.Contains("the output", mismatch.Message, StringComparison.Ordinal);
    }
}
