using System.Globalization;
using System.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class OutlineTests
{
    [Theory]
    [InlineData("garden-sensors.indented")]
    [InlineData("two-stories")]
    [InlineData("no-story")]
    [InlineData("emoji")]
    [InlineData("control-characters")]
    [InlineData("cr")]
    public void The_outline_of_a_sample(string name)
    {
        var model = Threads.Sample($"{name}.thread");
        var outline = new StringBuilder();
        foreach (var item in Outline.Compute(model))
        {
            var from = model.Tree.GetLineNumber(item.Range.Start) + 1;
            var to = model.Tree.GetLineNumber(item.Range.End) + 1;
            outline.Append(' ', item.Depth * 2);
            outline.Append(
                CultureInfo.InvariantCulture,
                $"{item.Name} | {item.Detail} | {from}-{to}\n"
            );
        }

        Baseline.Verify(RepositoryRoot.Sample($"{name}.outline.txt"), outline.ToString());
    }

    [Fact]
    public void A_range_is_the_subthread_without_trailing_blank_lines_and_the_selection_is_the_author()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top
                + "{|bob:{|name:bob|} 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.|}\n\nerin 7 hours ago\nThree.\n"
        );
        var item = Outline.Compute(model).Single(item => item.Comment == 0);
        Assert.Equal(markup["bob"], item.Range);
        Assert.Equal(markup["name"], item.SelectionRange);
        Assert.Equal(
            ("bob · One.", "8 hours ago · 1 reply", 1),
            (item.Name, item.Detail, item.Depth)
        );
    }

    [Fact]
    public void A_comment_is_named_by_its_own_words_rather_than_by_those_it_quotes()
    {
        var model = Threads.Parse(
            Threads.Top
                + "bob 8 hours ago\n> Quoted words.\nMy own words.\nerin 7 hours ago\n> Only a quote.\n"
        );
        Assert.Equal(
            ["A title", "bob · My own words.", "erin · > Only a quote."],
            Outline.Compute(model).Select(item => item.Name)
        );
    }

    [Fact]
    public void Ranges_hold_their_selections_and_those_of_replies_lie_within_their_parents()
    {
        var model = Threads.Sample("garden-sensors.flat.thread");
        var open = new Stack<OutlineItem>();
        foreach (var item in Outline.Compute(model))
        {
            Assert.True(item.Range.Contains(item.SelectionRange));
            while (open.Count > item.Depth)
            {
                open.Pop();
            }

            Assert.Equal(item.Depth, open.Count);
            Assert.True(open.Count == 0 || open.Peek().Range.Contains(item.Range));
            open.Push(item);
        }
    }

    [Fact]
    public void An_empty_file_has_an_empty_outline() =>
        Assert.Empty(Outline.Compute(Threads.Parse("")));
}
