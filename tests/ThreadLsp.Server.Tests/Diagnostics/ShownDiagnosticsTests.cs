using ThreadLsp.Analysis;
using ThreadLsp.Server.Diagnostics;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Tests.Diagnostics;

/// <summary>What an editor shows while somebody types; diagnostics are told as <c>line code</c>, lines counted from 0.</summary>
public sealed class ShownDiagnosticsTests
{
    /// <summary>Erin stands too deep below dave, who has a reply of his own.</summary>
    private const string Text =
        "# thread-dump: dialect=indented indent=2\nA title\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne.\n  dave 6 hours ago\n  Two.\n      erin 5 hours ago\n      Three.\nfay 4 hours ago\nFour [1].\n";

    private const string Before = "7 TD1001|10 TD3006";

    [Fact]
    public void What_an_edit_breaks_waits_until_the_typing_rests()
    {
        var typing = new Typing(Text);
        typing.Edit("One.", "One.\n      gus 7 hours ago\n      New.");
        Assert.Equal("9 TD1001|12 TD3006", typing.Shown);
        typing.Rest();
        Assert.Equal("5 TD1001|9 TD1001|12 TD3006", typing.Shown);
    }

    [Fact]
    public void What_an_edit_mends_goes_at_once()
    {
        var typing = new Typing(Text);
        typing.Edit("[1].", ".");
        Assert.Equal("7 TD1001", typing.Shown);
        typing.Edit("      erin", "    erin");
        Assert.Empty(typing.Shown);
    }

    [Fact]
    public void A_diagnostic_whose_words_are_edited_stays_where_it_is_still_true()
    {
        var typing = new Typing(Text);
        typing.Edit("      erin", "       erin");
        Assert.Equal(Before, typing.Shown);
        typing.Edit("[1]", "[12]");
        Assert.Equal(Before, typing.Shown);
    }

    /// <summary>
    /// A fix indents many lines at once: what is still wrong with them does not go away for the moment in which new problems wait, nor does
    /// TD4001 as long as the dump is flat. What takes comparing all comments is kept outside of what changed alone.
    /// </summary>
    [Fact]
    public void What_stays_wrong_in_lines_that_are_changed_at_once_does_not_flicker()
    {
        const string Flat =
            "A title\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne [1].\ncarol 7 hours ago\ndave 6 hours ago\nTwo [2].\nerin 5 hours ago\n";
        var typing = new Typing(Flat);
        Assert.Contains("1 TD4001|3 TD3006|4 TD2003", typing.Shown, StringComparison.Ordinal);
        typing.Edit(
            Flat,
            "# thread-dump: dialect=flat\nA title\n12 points by alice 9 hours ago\nbob 8 hours ago\nOne [1].\n  carol 7 hours ago\n    dave 6 hours ago\n    Two [2].\nerin 5 hours ago\n"
        );
        Assert.Equal(
            "2 TD4001|4 TD3006|5 TD2003|7 TD3006|8 TD2003",
            string.Join(
                '|',
                typing
                    .Shown.Split('|')
                    .Where(found => !found.EndsWith("4002", StringComparison.Ordinal))
            )
        );
        typing.Rest();
        Assert.Equal(typing.All, typing.Shown);
    }

    /// <summary>In a flat dump each letter of a header changes what is inferred; of all that, nothing is told meanwhile.</summary>
    [Fact]
    public void While_a_header_of_a_flat_dump_is_half_typed_nothing_comes_or_goes_elsewhere()
    {
        var text =
            "A title\n12 points by alice 9 hours ago\n"
            + string.Concat(
                Enumerable
                    .Range(0, 12)
                    .Select(number =>
                        $"reader{number} {8 - (number / 3)} hours ago\nThing number {number} [1].\n"
                    )
            );
        var typing = new Typing(text);
        var before = Outside(typing.Shown);
        Assert.Contains("TD4001", before, StringComparison.Ordinal);
        var header = "reader5 7 hours ago";
        foreach (
            var next in (string[])
                [
                    "reader5 7 hours ag",
                    "reader5 7 hour",
                    "reader5 7",
                    "reader5",
                    "reader5 6",
                    "reader5 6 hours",
                ]
        )
        {
            typing.Edit(header, next);
            header = next;
            Assert.Equal(before, Outside(typing.Shown));
            typing.Rest();
            Assert.Equal(before, Outside(typing.Shown));
        }

        typing.Edit(header, "reader5 6 hours ago");
        Assert.Subset(before.Split('|').ToHashSet(), Outside(typing.Shown).Split('|').ToHashSet());
        typing.Rest();
        Assert.Equal(typing.All, typing.Shown);

        static string Outside(string shown) =>
            string.Join(
                '|',
                shown.Split('|').Where(found => !found.StartsWith("12 ", StringComparison.Ordinal))
            );
    }

    /// <summary>Without dave's header erin's reply stands even deeper, and dave's body with bob: nothing of that is shown.</summary>
    [Fact]
    public void While_a_header_is_half_typed_nothing_comes_or_goes_elsewhere()
    {
        var typing = new Typing(Text);
        var header = "dave 6 hours ago";
        foreach (
            var next in (string[])
                [
                    "dave 6 hours ag",
                    "dave 6 hours",
                    "dave 6 hour",
                    "dave 6 ",
                    "dave ",
                    "dave 7",
                    "dave 7 h",
                    "dave 7 hours",
                    "dave 7 hours ag",
                ]
        )
        {
            typing.Edit(header, next);
            header = next;
            Assert.Equal(Before, Outside(typing.Shown));
            typing.Rest();
            Assert.Equal(Before, Outside(typing.Shown));
        }

        typing.Edit(header, "dave 7 hours ago");
        Assert.Equal(Before, typing.Shown);
        typing.Rest();
        Assert.Equal(Before, typing.Shown);

        static string Outside(string shown) =>
            string.Join(
                '|',
                shown.Split('|').Where(found => !found.StartsWith("5 ", StringComparison.Ordinal))
            );
    }

    [Fact]
    public void A_new_header_that_is_being_typed_is_told_of_in_its_own_line_alone()
    {
        var typing = new Typing(Text);
        typing.Edit("Two.", "Two.\n");
        var typed = "Two.\n";
        foreach (var letter in "  gus 6 hour")
        {
            typing.Edit(typed, typed + letter);
            typed += letter;
            Assert.Equal("8 TD1001|11 TD3006", typing.Shown);
        }

        typing.Edit(typed, typed + " ago");
        typing.Rest();
        Assert.Equal("7 TD2001|8 TD1001|11 TD3006", typing.Shown);
        typing.Edit("hour ago", "hours ago");
        Assert.Equal("8 TD1001|11 TD3006", typing.Shown);
    }

    [Fact]
    public void A_header_that_is_left_half_typed_is_taken_for_what_it_is_after_a_long_rest()
    {
        var typing = new Typing(Text);
        typing.Edit("dave 6 hours ago", "dave 6 hour ago");
        typing.Rest();
        Assert.Equal("5 TD2001|7 TD1001|10 TD3006", typing.Shown);
        typing.Rest(isLong: true);
        Assert.Equal(typing.All, typing.Shown);
    }

    [Fact]
    public void A_header_that_is_made_text_on_purpose_is_not_half_typed()
    {
        var typing = new Typing(Text);
        typing.Edit("dave 6", "\\dave 6");
        typing.Rest();
        Assert.Equal(typing.All, typing.Shown);
    }

    [Fact]
    public void Whatever_is_typed_a_long_rest_shows_all_and_no_range_leaves_the_text()
    {
        var random = new Random(7);
        var typing = new Typing(Text);
        for (var i = 0; i < 400; i++)
        {
            typing.EditAnywhere(random);
            if (i % 7 == 0)
            {
                typing.Rest();
            }

            if (i % 31 == 0)
            {
                typing.Rest(isLong: true);
                Assert.Equal(typing.All, typing.Shown);
            }
        }
    }

    /// <summary>Somebody at work.</summary>
    private sealed class Typing
    {
        private ThreadModel model;
        private ShownDiagnostics shown;

        public Typing(string text)
        {
            model = ThreadModel.Create(SyntaxTree.ParseText(text));
            shown = new(model.Tree, model.GetDiagnostics(), null);
        }

        public string Shown => Describe(shown.Diagnostics);

        public string All => Describe(model.GetDiagnostics());

        public void Edit(string old, string replacement)
        {
            var start = model.Tree.Text.ToString().IndexOf(old, StringComparison.Ordinal);
            Assert.True(start >= 0, $"{old} is not in the text");
            Change(new(new(start, old.Length), replacement));
        }

        public void EditAnywhere(Random random)
        {
            var start = random.Next(model.Tree.Text.Length + 1);
            var length = random.Next(2) * random.Next(model.Tree.Text.Length - start + 1) / 9;
            string[] words = ["", "x", " ", "\n", "  gus 3 hours ago\n", "[2]", "> One."];
            Change(new(new(start, length), words[random.Next(words.Length)]));
        }

        public void Rest(bool isLong = false) =>
            shown = shown.Settle(model.GetDiagnostics(), isLong);

        private void Change(TextChange change)
        {
            model = model.WithTree(model.Tree.WithChanges(change));
            shown = shown.Follow(model);
            Assert.All(
                shown.Diagnostics,
                found =>
                {
                    Assert.InRange(found.Span.End, 0, model.Tree.Text.Length);
                    Assert.All(
                        found.RelatedLocations,
                        related => Assert.InRange(related.Span.End, 0, model.Tree.Text.Length)
                    );
                }
            );
        }

        private string Describe(IEnumerable<Analysis.Diagnostics.Diagnostic> diagnostics) =>
            string.Join(
                '|',
                diagnostics.Select(found =>
                    FormattableString.Invariant(
                        $"{model.Tree.GetLineNumber(found.Span.Start)} {found.Code}"
                    )
                )
            );
    }
}
