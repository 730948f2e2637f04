using ThreadLsp.Analysis;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class SubthreadLevelTests
{
    [Fact]
    public void Inwards_a_subthread_becomes_the_last_reply_to_the_sibling_above() =>
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n  dave 6 hours ago\n  Three.\n    erin 5 hours ago\n      code\nfay 4 hours ago\n",
            Indent(
                Threads.Top
                    + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n$$dave 6 hours ago\nThree.\n  erin 5 hours ago\n    code\nfay 4 hours ago\n"
            )
        );

    [Fact]
    public void Outwards_a_subthread_goes_behind_the_other_replies_to_its_parent() =>
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago\nOne.\n  erin 5 hours ago\n  Four.\ncarol 7 hours ago\nTwo.\n  dave 6 hours ago\n  Three.",
            Outdent(
                Threads.Top
                    + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Tw$$o.\n    dave 6 hours ago\n    Three.\n  erin 5 hours ago\n  Four."
            )
        );

    [Fact]
    public void Where_there_is_no_level_the_reason_is_told()
    {
        var model = Threads.Parse(
            Threads.Top + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n"
        );
        Assert.Equal(
            "No comment above carol stands at the same level: there is nothing to make it a reply to.",
            SubthreadLevel.Indent(model, 1).Refusal
        );
        Assert.Equal(
            "bob answers the story already: there is no level further out.",
            SubthreadLevel.Outdent(model, 0).Refusal
        );
        var flat = Threads.Parse(Threads.Top + "bob 8 hours ago\nOne.\ncarol 7 hours ago\nTwo.\n");
        Assert.StartsWith(
            "This dump does not record its nesting",
            SubthreadLevel.Indent(flat, 1).Refusal,
            StringComparison.Ordinal
        );
    }

    /// <summary>Each comment is its author's name, which is given once in the thread that is made here.</summary>
    [Theory]
    [InlineData(1, "  ")]
    [InlineData(2, "\t")]
    [InlineData(3, "│  ")]
    public void Nobody_else_answers_somebody_else_and_a_step_there_and_back_ends_where_it_began(
        int seed,
        string indent
    )
    {
        var model = Threads.Parse(
            ThreadGenerator.Generate(new ThreadShape { Comments = 80, Indent = indent }, seed)
        );
        for (var comment = 0; comment < model.CommentCount; comment++)
        {
            foreach (var isInwards in (bool[])[true, false])
            {
                var edit = isInwards
                    ? SubthreadLevel.Indent(model, comment)
                    : SubthreadLevel.Outdent(model, comment);
                if (edit.Refusal is not null)
                {
                    continue;
                }

                var later = ThreadModel.Create(model.Tree.WithChanges(edit.Changes.AsSpan()));
                Assert.Equal(
                    Sort(WithoutBlanks(model.Tree.Text.ToString())),
                    Sort(WithoutBlanks(later.Tree.Text.ToString()))
                );
                var size = model.GetSubthreadEnd(comment) - comment;
                var target = isInwards
                    ? comment
                    : model.GetSubthreadEnd(model.GetParent(comment)) - size;
                var parent = isInwards
                    ? model.GetPreviousSibling(comment)
                    : model.GetParent(model.GetParent(comment));
                Assert.Equal(parent, later.GetParent(target));
                for (var other = 0; other < model.CommentCount; other++)
                {
                    if (other != comment)
                    {
                        Assert.Equal(Place(model.GetParent(other)), later.GetParent(Place(other)));
                    }
                }

                int Place(int number) =>
                    isInwards || number < comment || number >= target + size ? number
                    : number < comment + size ? number - comment + target
                    : number - size;
            }
        }
    }

    private static string WithoutBlanks(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimStart(' ', '\t', '│')));

    private static IEnumerable<string> Sort(string text) =>
        text.Split('\n').Order(StringComparer.Ordinal);

    private static string Indent(string markup) => Move(markup, SubthreadLevel.Indent);

    private static string Outdent(string markup) => Move(markup, SubthreadLevel.Outdent);

    private static string Move(string markup, Func<ThreadModel, int, SubthreadEdit> move)
    {
        var (parsed, model) = Threads.Mark(markup);
        var edit = move(model, model.FindComment(parsed.Caret));
        Assert.Null(edit.Refusal);
        return model.Tree.WithChanges(edit.Changes.AsSpan()).Text.ToString();
    }
}
