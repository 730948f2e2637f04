using ThreadLsp.TestUtilities;

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
                new(0, 11, FoldingRangeKind.Story, 0, 4),
                new(2, 9, FoldingRangeKind.Subthread, 1, 2),
                new(3, 4, FoldingRangeKind.Quote, 2),
                new(6, 9, FoldingRangeKind.Subthread, 2, 1),
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
        Assert.Empty(
            before.Select(range => range.StartLine).Except(after.Select(range => range.StartLine))
        );
    }

    [Fact]
    public void A_body_folds_behind_its_first_line_and_behind_the_quote_that_it_begins_with() =>
        Assert.Equal(
            [
                new(0, 7, FoldingRangeKind.Story, 0, 1),
                new(2, 7, FoldingRangeKind.Subthread, 1),
                new(4, 7, FoldingRangeKind.Body, 2),
                new(5, 6, FoldingRangeKind.Quote, 3),
            ],
            Folding.Compute(
                Threads.Parse(
                    Threads.Top + "bob 8 hours ago\n> one\nOne.\n> two\n> three\nTwo.\n\n"
                )
            )
        );

    [Fact]
    public void Headers_of_siblings_whose_text_was_not_saved_fold_into_the_first_of_them() =>
        Assert.Contains(
            new FoldingRange(4, 6, FoldingRangeKind.BareRun, 2, 2),
            Folding.Compute(
                Threads.Parse(
                    Threads.Top
                        + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  dan 7 hours ago\n  eve 6 hours ago\nfay 5 hours ago\ngus 5 hours ago\nNo.\n"
                )
            )
        );

    [Fact]
    public void What_a_page_prints_folds_and_is_no_part_of_a_body()
    {
        const string Page =
            Threads.Top
            + "Hacker News new | past | comments\nlogin\nbob 8 hours ago | next [–]\nOne.\nTwo.\nreply\ncarol 7 hours ago\nreply\nNo.\n";
        Assert.Equal(
            [
                new(0, 10, FoldingRangeKind.Story, 0, 2),
                new(2, 3, FoldingRangeKind.Noise, 0),
                new(4, 7, FoldingRangeKind.Subthread, 1),
                new(5, 6, FoldingRangeKind.Body, 2),
                new(8, 10, FoldingRangeKind.Subthread, 1),
                new(9, 10, FoldingRangeKind.Body, 2),
            ],
            Folding
                .Compute(Threads.Parse("# thread-dump: dialect=indented\n" + Page))
                .Select(range =>
                    range with
                    {
                        StartLine = range.StartLine - 1,
                        EndLine = range.EndLine - 1,
                    }
                )
        );
    }

    [Fact]
    public void Quotes_and_bodies_deep_inside_are_given_up_before_any_subthread() =>
        Assert.Equal(
            [
                FoldingRangeKind.Story,
                FoldingRangeKind.Subthread,
                FoldingRangeKind.Quote,
                FoldingRangeKind.Subthread,
                FoldingRangeKind.Subthread,
            ],
            Folding
                .Compute(
                    Threads.Parse(
                        Threads.Top
                            + "bob 8 hours ago\n> one\n> two\n  carol 7 hours ago\n  > three\n  > four\n    dan 6 hours ago\n    Five.\n    Six.\n"
                    ),
                    limit: 5
                )
                .Select(range => range.Kind)
        );

    [Theory]
    [InlineData("  ")]
    [InlineData("")]
    public void No_two_folds_begin_at_one_line_and_each_lies_within_or_beside_the_others(
        string indent
    )
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var text = ThreadGenerator.Generate(
                new()
                {
                    Comments = 60,
                    Indent = indent,
                    MalformedPerThousand = 100,
                },
                seed
            );
            var ranges = Folding.Compute(
                Threads.Parse(
                    text.Replace("That depends", "> That depends", StringComparison.Ordinal)
                )
            );
            var open = new Stack<FoldingRange>();
            var last = -1;
            foreach (var range in ranges)
            {
                Assert.True(range.StartLine > last && range.EndLine > range.StartLine);
                last = range.StartLine;
                while (open.TryPeek(out var outer) && outer.EndLine < range.StartLine)
                {
                    open.Pop();
                }

                Assert.True(open.Count == 0 || range.EndLine <= open.Peek().EndLine);
                open.Push(range);
            }
        }
    }
}
