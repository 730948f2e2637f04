namespace ThreadLsp.Features.Tests;

public sealed class CodeLensesTests
{
    [Fact]
    public void Above_each_header_the_parent_and_the_replies_and_above_the_title_the_comments()
    {
        var model = Threads.Parse(
            Threads.Top
                + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  dave 6 hours ago\nerin 5 hours ago\n"
        );
        var shown = CodeLenses
            .Compute(model)
            .Select(lens =>
                $"{model.Tree.GetLineNumber(lens.Span.Start)} {CodeLenses.GetTitle(model, lens.Span.Start, lens.Kind)}"
            );
        Assert.Equal(
            ["0 4 comments", "2 ↑ story", "2 2 replies", "4 ↑ bob", "5 ↑ bob", "6 ↑ story"],
            shown
        );
    }

    [Fact]
    public void What_an_edit_took_away_has_no_words()
    {
        var model = Threads.Parse("");
        Assert.Null(CodeLenses.GetTitle(model, 0, CodeLensKind.Parent));
        Assert.Null(CodeLenses.GetTitle(model, 0, CodeLensKind.Replies));
    }
}
