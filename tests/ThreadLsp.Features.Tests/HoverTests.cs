namespace ThreadLsp.Features.Tests;

public sealed class HoverTests
{
    [Fact]
    public void A_reply_shows_its_parent_and_the_way_to_the_story()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top
                + "bob 8 hours ago\nOne.\n\n> two\n  carol 7 hours ago\n  [|Th$$ree.|]\n    dave 6 hours ago\n"
        );
        var hover = Hover.Compute(model, markup.Caret);
        Assert.NotNull(hover);
        Assert.Equal(markup.Span, hover.Span);
        Assert.Equal(["A title", "bob", "carol"], hover.Path);
        Assert.Equal("7 hours ago · 1 reply · depth 1", hover.Facts);
        Assert.Equal("bob 8 hours ago", hover.Heading);
        Assert.Equal(["One.", "> two"], hover.Lines);
    }

    [Fact]
    public void A_top_level_comment_shows_the_title()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top + "b$$ob 8 hours ago\nOne.\n  carol 7 hours ago\n"
        );
        var hover = Hover.Compute(model, markup.Caret);
        Assert.Equal("A title", hover?.Heading);
        Assert.Empty(hover!.Lines);
    }

    [Fact]
    public void A_long_way_is_cut_in_the_middle()
    {
        var levels = Enumerable
            .Range(0, 30)
            .Select(depth => $"{new string(' ', depth * 2)}user{depth} 2 hours ago\n");
        var model = Threads.Parse(Threads.Top + string.Concat(levels));
        var path = Hover.Compute(model, model.Tree.Text.Length)!.Path;
        Assert.InRange(path.Length, 8, 12);
        Assert.Contains("…", path);
        Assert.Equal(
            ("A title", "user0", "user28", "user29"),
            (path[0], path[1], path[^2], path[^1])
        );
    }

    [Fact]
    public void Characters_that_disguise_text_are_made_visible()
    {
        var model = Threads.Parse(
            Threads.Top + "bob 8 hours ago\nEvil \u202Eword\u0007\u001B[31m\n  carol 7 hours ago\n"
        );
        Assert.Equal(
            ["Evil \uFFFDword\uFFFD\uFFFD[31m"],
            Hover.Compute(model, model.Tree.Text.Length)!.Lines
        );
    }

    [Fact]
    public void Direct_replies_are_told_from_all_of_them()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top
                + "[|b$$ob 8 hours ago|]\n  carol 7 hours ago\n    dave 6 hours ago\n  erin 5 hours ago\n"
        );
        var hover = Hover.Compute(model, markup.Caret)!;
        Assert.Equal(markup.Span, hover.Span);
        Assert.Equal("8 hours ago · 3 replies (2 direct) · depth 0 · text not saved", hover.Facts);
    }

    [Fact]
    public void Over_a_quote_the_quoted_comment()
    {
        var (markup, model) = Threads.Mark(
            Threads.Top
                + "bob 8 hours ago\nOne thing.\nTwo things.\n  carol 7 hours ago\n  No.\n    dave 6 hours ago\n    [|> two th$$ings|]\n"
        );
        var hover = Hover.Compute(model, markup.Caret)!;
        Assert.Equal(HoverKind.Quote, hover.Kind);
        Assert.Equal(markup.Span, hover.Span);
        Assert.Equal("bob 8 hours ago", hover.Heading);
        Assert.Equal(["One thing.", "Two things."], hover.Lines);
    }

    [Fact]
    public void Over_a_quote_from_far_below_the_lines_from_there()
    {
        var lines = string.Concat(Enumerable.Range(0, 40).Select(line => $"Line {line} of it.\n"));
        var (markup, model) = Threads.Mark(
            $"{Threads.Top}bob 8 hours ago\n{lines}  carol 7 hours ago\n  > Line 30$$ of it.\n"
        );
        Assert.Equal(
            ["…", "Line 30 of it.", "Line 31 of it."],
            Hover.Compute(model, markup.Caret)!.Lines.Take(3)
        );
    }

    [Theory]
    [InlineData("As shown [|[1$$]|], it is.\n[1] Its words.\n", "[1] Its words.")]
    [InlineData("As shown [1], it is.\n[|[1$$]|] Its words.\n", "As shown [1], it is.")]
    public void Over_a_reference_its_footnote_and_back(string body, string shown)
    {
        var (markup, model) = Threads.Mark($"{Threads.Top}bob 8 hours ago\n{body}");
        var hover = Hover.Compute(model, markup.Caret)!;
        Assert.Equal(HoverKind.Footnote, hover.Kind);
        Assert.Equal(markup.Span, hover.Span);
        Assert.Equal("[1]", hover.Heading);
        Assert.Equal([shown], hover.Lines);
    }
}
