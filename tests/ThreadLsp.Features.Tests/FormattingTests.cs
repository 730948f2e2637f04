using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class FormattingTests
{
    private static readonly FormattingStyle Blanks = new(InsertSpaces: true);

    [Fact]
    public void One_unit_a_level_and_bodies_at_their_headers() =>
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    code\n\n    dave 6 hours ago\n    Three.\nerin 5 hours ago\nFour.",
            Format(
                    Threads.Top
                        + "bob 8 hours ago\n One.\n  carol 7 hours ago\nTwo.\n    code\n\n       dave 6 hours ago\n       Three.\nerin 5 hours ago\nFour."
                )
                .Replace("\n One", "\nOne", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "a1 8 hours ago\n\tb1 7 hours ago\n\tc1 7 hours ago\n    d1 6 hours ago\n    Four.\n",
        "a1 8 hours ago\n\tb1 7 hours ago\n\tc1 7 hours ago\n\td1 6 hours ago\n\tFour.\n"
    )]
    [InlineData(
        "a1 8 hours ago\n│  b1 7 hours ago\n│  │  c1 7 hours ago\n        d1 6 hours ago\n",
        "a1 8 hours ago\n│  b1 7 hours ago\n│  │  c1 7 hours ago\n│  │  │  d1 6 hours ago\n"
    )]
    [InlineData(
        "a1 8 hours ago\n    b1 7 hours ago\na2 8 hours ago\n    c1 7 hours ago\n      d1 6 hours ago\n",
        "a1 8 hours ago\n    b1 7 hours ago\na2 8 hours ago\n    c1 7 hours ago\n        d1 6 hours ago\n"
    )]
    public void The_unit_is_that_of_the_dump(string text, string formatted) =>
        Assert.Equal(Threads.Top + formatted, Format(Threads.Top + text));

    [Theory]
    [InlineData(true, "    ")]
    [InlineData(false, "\t")]
    public void Where_the_dump_shows_none_the_editor_says_what_stands_before_a_reply(
        bool insertSpaces,
        string indentation
    )
    {
        // Blanks before a tab: neither the one nor the other.
        var model = Threads.Parse(Threads.Top + "bob 8 hours ago\n  \tcarol 7 hours ago\n");
        Assert.Equal(
            Threads.Top + $"bob 8 hours ago\n{indentation}carol 7 hours ago\n",
            Apply(model, Formatting.Format(model, new(insertSpaces))).Text.ToString()
        );
    }

    [Fact]
    public void A_dump_that_does_not_record_its_nesting_is_left_alone()
    {
        var model = Threads.Sample("garden-sensors.flat.thread");
        Assert.Empty(Formatting.Format(model, Blanks));
        Assert.Empty(Formatting.FormatRange(model, new(0, model.Tree.Text.Length), Blanks));
        var empty = Threads.Parse(string.Empty);
        Assert.Empty(Formatting.Format(empty, Blanks));
        Assert.Empty(Formatting.FormatRange(empty, new(0, 0), Blanks));
    }

    [Fact]
    public void A_body_that_reads_like_a_byline_does_not_become_one()
    {
        var text =
            "  bob 8 hours ago\n  9 points by carol 7 hours ago\n  Words.\n    dave 6 hours ago\n";
        Assert.Equal(
            "bob 8 hours ago\n  9 points by carol 7 hours ago\nWords.\n  dave 6 hours ago\n",
            Format(text)
        );
    }

    [Fact]
    public void A_dump_without_replies_is_not_taken_for_a_flat_one_afterwards() =>
        Assert.Equal(
            "# thread-dump: dialect=indented indent=2\nbob 8 hours ago\nOne.\ncarol 9 hours ago\nTwo.\n",
            Format("  bob 8 hours ago\n  One.\n  carol 9 hours ago\n  Two.\n")
        );

    [Fact]
    public void A_range_changes_its_own_lines()
    {
        const string Text =
            Threads.Top
            + "bob 8 hours ago\n  carol 7 hours ago\n       {|range:dave 6 hours ago\n       Three.\n|}       erin 6 hours ago\n";
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago\n  carol 7 hours ago\n    dave 6 hours ago\n    Three.\n    erin 6 hours ago\n",
            FormatRange(Text)
        );
        Assert.Equal(
            Threads.Top
                + "bob 8 hours ago\n  carol 7 hours ago\n    dave 6 hours ago\n    Three.\nfay 2 hours ago\n   gus 1 hour ago\n",
            FormatRange(
                Threads.Top
                    + "bob 8 hours ago\n  carol 7 hours ago\n       {|range:dave 6 hours ago\n       Three.\n|}fay 2 hours ago\n   gus 1 hour ago\n"
            )
        );
    }

    [Fact]
    public void A_range_that_would_take_those_behind_it_for_its_replies_is_left_alone() =>
        Assert.Equal(
            " bob 8 hours ago\n   dave 6 hours ago\n carol 7 hours ago\n   erin 6 hours ago\n",
            FormatRange(
                "{|range: bob 8 hours ago\n|}   dave 6 hours ago\n carol 7 hours ago\n   erin 6 hours ago\n"
            )
        );

    [Theory]
    [InlineData(1, "  ", 300)]
    [InlineData(2, "\t", 300)]
    [InlineData(3, "│  ", 300)]
    [InlineData(4, "    ", 900)]
    [InlineData(5, null, 100)]
    [InlineData(6, "  ", 0)]
    public void Nesting_and_words_stay_and_what_was_formatted_is_not_changed_again(
        int seed,
        string? indent,
        int malformedPerThousand
    )
    {
        var shape = new ThreadShape
        {
            Comments = 120,
            Indent = indent,
            MalformedPerThousand = malformedPerThousand,
        };
        var edits = new EditGenerator(seed);
        var tree = SyntaxTree.ParseText(ThreadGenerator.Generate(shape, seed));
        for (var i = 0; i < 60; i++)
        {
            var model = ThreadModel.Create(tree);
            Hold(model, Formatting.Format(model, Blanks), isWhole: true);
            var start = (i * 7919) % (tree.Text.Length + 1);
            var span = TextSpan.FromBounds(start, int.Min(tree.Text.Length, start + (i * 40)));
            Hold(model, Formatting.FormatRange(model, span, Blanks), isWhole: false);
            tree = tree.WithChanges(edits.Next(tree.Text));
        }
    }

    private static void Hold(
        ThreadModel model,
        System.Collections.Immutable.ImmutableArray<TextChange> changes,
        bool isWhole
    )
    {
        var later = ThreadModel.Create(Apply(model, changes));
        Assert.Equal(GetParents(model), GetParents(later));
        Assert.Equal(WithoutIndentation(model), WithoutIndentation(later));
        Assert.All(
            changes,
            change => Assert.NotEqual(change.NewText, model.Tree.Text.ToString(change.Span))
        );
        if (isWhole)
        {
            Assert.Empty(Formatting.Format(later, Blanks));
        }
    }

    private static IEnumerable<int> GetParents(ThreadModel model) =>
        model.IsNestingInferred
            ? []
            : Enumerable.Range(0, model.CommentCount).Select(model.GetParent);

    private static string WithoutIndentation(ThreadModel model) =>
        string.Join(
            '\n',
            model
                .Tree.Text.ToString()
                .Split(['\n', '\r'])
                .Where(line => !line.StartsWith("# thread-dump:", StringComparison.Ordinal))
                .Select(line => line.TrimStart(' ', '\t', '│'))
        );

    private static SyntaxTree Apply(
        ThreadModel model,
        System.Collections.Immutable.ImmutableArray<TextChange> changes
    ) => model.Tree.WithChanges(changes.AsSpan());

    private static string Format(string text)
    {
        var model = Threads.Parse(text);
        return Apply(model, Formatting.Format(model, Blanks)).Text.ToString();
    }

    private static string FormatRange(string markup)
    {
        var (parsed, model) = Threads.Mark(markup);
        return Apply(model, Formatting.FormatRange(model, parsed["range"], Blanks)).Text.ToString();
    }
}
