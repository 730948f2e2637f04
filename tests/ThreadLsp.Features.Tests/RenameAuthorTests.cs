using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class RenameAuthorTests
{
    private const string Thread =
        "What {|mention:alice|} found (example.com)\n12 points by {|name:alice|} 9 hours ago\nbob 8 hours ago\nAs {|mention:alice|}'s text says, @{|marked:alice|}; malice and alice-in are others.\n  {|name:al$$ice|} 7 hours ago | parent [–]\n  > u/{|marked:alice|}, Alice, https://example.com/{|mention:alice|}\nmalice 8 hours ago\n";

    [Fact]
    public void Headers_and_bylines_are_renamed_and_mentions_told_apart()
    {
        var (markup, model) = Threads.Mark(Thread);
        var rename = RenameAuthor.Find(model, markup.Caret, "zoe")!;
        Assert.Null(rename.Refusal);
        Assert.Equal(markup.GetSpans("name"), Spans(rename.Names));
        Assert.Equal(
            markup.GetSpans("marked"),
            Spans([.. rename.Mentions.Where(found => found.IsSure).Select(found => found.Change)])
        );
        Assert.Equal(
            markup.GetSpans("mention"),
            Spans([.. rename.Mentions.Where(found => !found.IsSure).Select(found => found.Change)])
        );
        Assert.All(rename.Names, change => Assert.Equal("zoe", change.NewText));
    }

    [Theory]
    [InlineData("zone7b", true)]
    [InlineData("late_frost", true)]
    [InlineData("clayFoot", true)]
    [InlineData("will", false)]
    [InlineData("Will", false)]
    [InlineData("co-op", false)]
    [InlineData("1984", false)]
    public void A_name_that_is_no_word_is_surely_meant_but_not_in_an_address(
        string name,
        bool isSure
    )
    {
        var (markup, model) = Threads.Mark(
            $"$${name} 8 hours ago\nOne.\n  bob 7 hours ago\n  As {name} says in https://{name}.example/{name}\n"
        );
        var mentions = RenameAuthor.Find(model, markup.Caret, "zoe")!.Mentions;
        Assert.Equal([isSure, false, false], mentions.Select(mention => mention.IsSure));
    }

    [Theory]
    [InlineData("bob", "Another author is called bob already")]
    [InlineData("", "\"\" cannot be the name of an author: 2 to 20 letters")]
    [InlineData("x", "\"x\" cannot be the name of an author")]
    [InlineData("two words", "cannot be the name of an author")]
    [InlineData("a\u202Eb", "cannot be the name of an author")]
    [InlineData("> zoe", "cannot be the name of an author")]
    public void A_name_that_cannot_be_one_or_is_somebody_elses_is_refused(
        string name,
        string reason
    )
    {
        var (markup, model) = Threads.Mark(Thread);
        var rename = RenameAuthor.Find(model, markup.Caret, name)!;
        Assert.Contains(reason, rename.Refusal, StringComparison.Ordinal);
        Assert.Empty(rename.Names);
        Assert.Empty(rename.Mentions);
    }

    [Fact]
    public void A_mailing_list_has_whole_names_but_none_that_the_age_would_take_a_word_of()
    {
        var (markup, model) = Threads.Mark(
            "Donald Duck 8 hours ago\nOne.\n  j$$doe 7 hours ago\n  Two.\n"
        );
        Assert.Null(RenameAuthor.Find(model, markup.Caret, "John Doe")!.Refusal);
        Assert.Contains(
            "line 3 would no longer be read as the header of a comment",
            RenameAuthor.Find(model, markup.Caret, "[12]")?.Refusal ?? string.Empty,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "one word, or up to five with capitals",
            RenameAuthor.Find(model, markup.Caret, "john doe")!.Refusal,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_name_that_it_has_changes_nothing()
    {
        var (markup, model) = Threads.Mark(Thread);
        Assert.Equal(
            new("alice", "alice", [], []),
            RenameAuthor.Find(model, markup.Caret, "alice")
        );
    }

    [Theory]
    [InlineData("$$")]
    [InlineData("A $$title\n12 points by alice 9 hours ago\n")]
    [InlineData("bob 8$$ hours ago\n")]
    [InlineData("bob 8 hours ago\nI asked bo$$b.\n")]
    [InlineData("bob 8 hours ago\n@nobo$$dy\n")]
    [InlineData("bob 8 hours ago\nWhat bob: sa$$id.\n")]
    [InlineData("bob 8 hours ago\nbob:$$//example.com\n")]
    [InlineData("bob 8 hours ago\n$$\n")]
    public void Where_no_author_stands_there_is_nothing_to_rename_and_nothing_linked(string text)
    {
        var (markup, model) = Threads.Mark(text);
        Assert.Null(RenameAuthor.FindName(model, markup.Caret));
        Assert.Null(RenameAuthor.Find(model, markup.Caret, "zoe"));
        Assert.Empty(LinkedNames.Find(model, markup.Caret));
    }

    [Theory]
    [InlineData("[|bob|] 8 hours ago\nAs @[|bo$$b|] says.\n")]
    [InlineData("[|bob|] 8 hours ago\nAs u/[|bob$$|], bob.\n")]
    [InlineData("[|bob|] 8 hours ago\n  carol 7 hours ago\n  > [|$$bob|]: no.\n  [|bob|]:\n")]
    [InlineData("[|Donald Duck|] 8 hours ago\n[|Donald Du$$ck|]: no.\n")]
    public void A_mention_that_is_written_as_a_name_can_be_renamed_as_well(string text)
    {
        var (markup, model) = Threads.Mark(text);
        var rename = RenameAuthor.Find(model, markup.Caret, "zoe")!;
        Assert.Equal(
            markup.Spans,
            Spans([
                .. rename
                    .Mentions.Where(found => found.IsSure)
                    .Select(found => found.Change)
                    .Concat(rename.Names)
                    .OrderBy(change => change.Span.Start),
            ])
        );
        Assert.Contains(RenameAuthor.FindName(model, markup.Caret)!.Value, markup.Spans);
    }

    [Fact]
    public void A_name_is_linked_with_its_like_in_headers_and_bylines()
    {
        var (markup, model) = Threads.Mark(Thread);
        Assert.Equal(markup.GetSpans("name"), LinkedNames.Find(model, markup.Caret));
    }

    [Theory]
    [InlineData("$$bob 8 hours ago\nbob 7 hours ago\n")]
    [InlineData("bob$$ 8 hours ago\nbob 7 hours ago\n")]
    [InlineData("b$$ob 8 hours ago\ncarol 7 hours ago\n")]
    public void At_its_ends_where_another_name_may_be_begun_and_alone_it_is_not(string text)
    {
        var (markup, model) = Threads.Mark(text);
        Assert.Empty(LinkedNames.Find(model, markup.Caret));
    }

    [Fact]
    public void Renamed_and_renamed_back_the_text_is_what_it_was_and_nobody_answers_somebody_else()
    {
        var model = Threads.Parse(ThreadGenerator.Generate(new ThreadShape { Comments = 300 }, 5));
        var before = model[7];
        var there = RenameAuthor.Find(model, before.AuthorSpan.Start, "zz_top")!;
        var later = model.WithTree(model.Tree.WithChanges(there.Names.AsSpan()));
        Assert.Equal(
            Enumerable.Range(0, model.CommentCount).Select(model.GetParent),
            Enumerable.Range(0, later.CommentCount).Select(later.GetParent)
        );
        var back = RenameAuthor.Find(later, later[7].AuthorSpan.Start, before.Author)!;
        Assert.Equal(
            model.Tree.Text.ToString(),
            later.Tree.WithChanges(back.Names.AsSpan()).Text.ToString()
        );
    }

    private static IEnumerable<TextSpan> Spans(ImmutableArray<TextChange> changes) =>
        changes.Select(change => change.Span);
}
