namespace ThreadLsp.Features.Tests;

public sealed class SelectionRangesTests
{
    [Fact]
    public void The_selection_grows_from_the_word_to_the_file()
    {
        var (markup, model) = Threads.Mark(
            "{|9file:{|8story:A title (example.com)\n12 points by alice 9 hours ago\n"
                + "{|7bob:bob 8 hours ago\nOne.\n{|6subthread:{|5own:  carol 7 hours ago\n{|4body:  {|2line:Two {|1word:wo$$rds|}.|}\n  More.|}|}\n    dave 6 hours ago|}|}\nerin 6 hours ago\nThree.|}\n\n|}"
        );
        var expected = markup.Names.Select(name => markup[name]);
        Assert.Equal(expected, SelectionRanges.Compute(model, markup.Caret));
    }

    [Fact]
    public void Every_range_lies_within_the_next_wherever_the_cursor_stands()
    {
        var model = Threads.Sample("every-diagnostic.thread");
        for (var offset = 0; offset <= model.Tree.Text.Length; offset++)
        {
            var ranges = SelectionRanges.Compute(model, offset);
            Assert.NotEmpty(ranges);
            Assert.All(
                ranges.Zip(ranges.Skip(1)),
                pair => Assert.True(pair.Second.Contains(pair.First) && pair.Second != pair.First)
            );
            Assert.All(ranges, range => Assert.True(range.Start <= offset && offset <= range.End));
        }
    }

    [Fact]
    public void A_deep_comment_gives_no_more_ranges_than_asked_for_and_still_the_file()
    {
        var levels = Enumerable
            .Range(0, 500)
            .Select(depth => $"{new string(' ', depth)}user{depth} 2 hours ago\n");
        var model = Threads.Parse(Threads.Top + string.Concat(levels));
        var ranges = SelectionRanges.Compute(model, model.Tree.Text.Length - 3, limit: 50);
        Assert.InRange(ranges.Length, 40, 50);
        Assert.Equal(new(0, model.Tree.Text.Length), ranges[^1]);
    }
}
