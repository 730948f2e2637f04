namespace ThreadLsp.Features.Tests;

public sealed class FoldingTests
{
    private const string Thread =
        Threads.Top
        + "bob 8 hours ago\n> quoted\n> words\nOne.\n  carol 7 hours ago\n  Two.\n\n    dave 6 hours ago\nerin 7 hours ago\nThree.\n\n";

    [Fact]
    public void Stories_subthreads_and_quotes_fold_from_their_first_line_to_their_last_that_is_not_blank() =>
        Assert.Equal(
            [
                new(0, 11, FoldingRangeKind.Story, 0),
                new(2, 9, FoldingRangeKind.Subthread, 1),
                new(3, 4, FoldingRangeKind.Quote, 2),
                new(6, 9, FoldingRangeKind.Subthread, 2),
                new(10, 11, FoldingRangeKind.Subthread, 1),
            ],
            Folding.Compute(Threads.Parse(Thread))
        );

    [Fact]
    public void Beyond_the_limit_the_deepest_ranges_are_left_out_and_the_end_of_the_file_keeps_its_own()
    {
        var ranges = Folding.Compute(Threads.Parse(Thread), limit: 3);
        Assert.Equal([0, 2, 10], ranges.Select(range => range.StartLine));
    }

    [Fact]
    public void A_bare_comment_without_replies_has_nothing_to_fold() =>
        Assert.DoesNotContain(
            Folding.Compute(Threads.Parse(Thread)),
            range => range.StartLine == 9
        );

    [Fact]
    public void A_half_typed_header_leaves_the_other_folds_where_they_are()
    {
        const string Typed = "frank 3 hou\n";
        var before = Folding.Compute(Threads.Parse(Thread));
        var after = Folding.Compute(Threads.Parse(Thread.TrimEnd('\n') + "\n" + Typed));
        Assert.Equal(
            before.Select(range => range.StartLine),
            after.Select(range => range.StartLine)
        );
    }
}
