using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

public sealed class SemanticTokensTests
{
    [Fact]
    public void Every_word_that_means_something_has_its_colour() =>
        Assert.Equal(
            """
            0 Directive "# thread-dump: dialect=indented indent=2"
            1 Noise "Hacker News new | past"
            2 Title "A title (example.com)"
            3 Points "12"
            3 Noise "points by"
            3 Author Declaration, OriginalPoster "alice"
            3 Age "9 hours ago"
            3 Noise "| hide | 3 comments"
            4 Author "bob"
            4 Age "8 hours ago"
            4 Noise "| parent | next [–]"
            5 Link "https://example.com/a_(b)"
            5 Footnote "[1]"
            6 Footnote "[1]"
            6 Link "http://example.com/c"
            7 Author OriginalPoster "alice"
            7 Age "7 hours ago"
            8 Quote "> quoted"
            8 Link "https://example.com"
            8 Quote "and [more]"
            9 Link "https://example.com/alone"
            10 Author Bare "dave"
            10 Age Bare "6 hours ago"
            """,
            Show(
                "# thread-dump: dialect=indented indent=2\nHacker News new | past\nA title (example.com)\n12 points by alice 9 hours ago | hide | 3 comments\nbob 8 hours ago | parent | next [–]\nSee (https://example.com/a_(b)), and [1]; [x] is none.\n[1] http://example.com/c.\n  alice 7 hours ago\n  > quoted https://example.com and [more]\n  https://example.com/alone\n    dave 6 hours ago\n\n"
            )
        );

    [Fact]
    public void Without_a_story_nobody_has_posted_it_and_what_stands_above_the_first_comment_is_noise() =>
        Assert.Equal(
            """
            0 Noise "Nav"
            1 Author Bare "bob"
            1 Age Bare "8 hours ago"
            """,
            Show("Nav\nbob 8 hours ago\n")
        );

    [Fact]
    public void What_a_page_prints_within_a_comment_is_noise_and_a_word_that_stands_alone_is_not() =>
        Assert.Equal(
            """
            2 Author "bob"
            2 Age "8 hours ago"
            2 Noise "| parent | next [–]"
            4 Noise "reply"
            5 Author "carol"
            5 Age "7 hours ago"
            8 Noise "Share"
            10 Noise "Report"
            11 Author "dave"
            11 Age "6 hours ago"
            12 Noise "permalink embed save"
            """,
            Show(
                Threads.Top
                    + "bob 8 hours ago | parent | next [–]\nOne.\nreply\ncarol 7 hours ago\nreply\nTwo.\nShare\n\nReport\ndave 6 hours ago\npermalink embed save\n",
                firstLine: 2
            )
        );

    [Fact]
    public void A_second_story_has_a_poster_of_its_own() =>
        Assert.Equal(
            """
            0 Points "1"
            0 Noise "point by"
            0 Author Declaration, OriginalPoster "alice"
            0 Age "9 hours ago"
            1 Author Bare "bob"
            1 Age Bare "8 hours ago"
            2 Title "Another"
            3 Points "2"
            3 Noise "points by"
            3 Author Declaration, OriginalPoster "bob"
            3 Age "9 hours ago"
            4 Author OriginalPoster, Bare "bob"
            4 Age Bare "8 hours ago"
            5 Author Bare "alice"
            5 Age Bare "8 hours ago"
            """,
            Show(
                "1 point by alice 9 hours ago\nbob 8 hours ago\nAnother\n2 points by bob 9 hours ago\nbob 8 hours ago\nalice 8 hours ago"
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void Nothing_has_no_colour(string text) => Assert.Equal(string.Empty, Show(text));

    /// <summary>A line is read from its neighbours alone, so any part has the words that it has within the whole.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_part_has_the_words_of_the_whole_and_what_an_edit_leaves_alone_stays(int seed)
    {
        var shape = new ThreadShape { Comments = 80, MalformedPerThousand = 200 };
        var edits = new EditGenerator(seed);
        var tree = SyntaxTree.ParseText(ThreadGenerator.Generate(shape, seed));
        for (var i = 0; i < 300; i++)
        {
            var older = tree;
            tree = tree.WithChanges(edits.Next(tree.Text));
            AssertPartsAndChange(older, tree);
        }
    }

    /// <summary>Words of a page, headers with its links and blank lines come and go, and tell of each other.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Noise_is_the_same_in_folds_in_colours_of_a_part_and_behind_an_edit(int seed)
    {
        string[] replacements =
        [
            "reply",
            "Share",
            "",
            "Words.",
            "permalinkembedsave",
            "bob 8 hours ago",
            "carol 7 hours ago | parent | next [–]",
        ];
        var random = new Random(seed);
        var tree = SyntaxTree.ParseText(
            Threads.Top + string.Concat(Enumerable.Repeat("dave 8 hours ago\nreply\n\n", 10))
        );
        for (var i = 0; i < 500; i++)
        {
            var older = tree;
            var line = random.Next(2, tree.Lines.Count - 1);
            var green = tree.Lines[line];
            tree = tree.WithChanges(
                new Syntax.Text.TextChange(
                    new(tree.GetLineStart(line), green.Length - green.BreakLength),
                    replacements[random.Next(replacements.Length)]
                )
            );
            AssertPartsAndChange(older, tree);
            Assert.Equal(
                NoiseLines
                    .FindAll(tree)
                    .SelectMany(run =>
                        Enumerable.Range(run.FirstLine, run.LastLine - run.FirstLine + 1)
                    )
                    .Where(number => tree.Lines[number].Kind != LineKind.Blank),
                Read(tree, 2, tree.Lines.Count)
                    .Where(word =>
                        word.Token.Kind == SemanticTokenKind.Noise && word.Token.Start == 0
                    )
                    .Select(word => word.Line)
            );
        }
    }

    [Fact]
    public void A_character_that_is_typed_in_a_long_thread_has_a_line_or_two_read_again()
    {
        var older = SyntaxTree.ParseText(
            ThreadGenerator.Generate(new ThreadShape { Comments = 20_000 }, 1)
        );
        for (var line = 100; line < older.Lines.Count; line += 997)
        {
            var offset = older.GetLineStart(line) + older.Lines[line].Length - 1;
            var newer = older.WithChanges(new Syntax.Text.TextChange(new(offset, 0), "x"));
            var change = SemanticTokenChange.Find(older, newer)!.Value;
            Assert.InRange(change.NewEnd - change.First, 1, 3);
        }
    }

    private static void AssertPartsAndChange(SyntaxTree older, SyntaxTree tree)
    {
        var all = Read(tree, 0, tree.Lines.Count);
        Assert.Equal(
            all,
            Enumerable.Range(0, tree.Lines.Count).SelectMany(line => Read(tree, line, line + 1))
        );
        if (SemanticTokenChange.Find(older, tree) is not { } change)
        {
            return;
        }

        var before = Read(older, 0, older.Lines.Count);
        Assert.Equal(
            before.Where(word => word.Line < change.First),
            all.Where(word => word.Line < change.First)
        );
        Assert.Equal(
            before
                .Where(word => word.Line >= change.OldEnd)
                .Select(word => word with { Line = word.Line + change.Shift }),
            all.Where(word => word.Line >= change.NewEnd)
        );
    }

    private static List<(int Line, SemanticToken Token, string Text)> Read(
        SyntaxTree tree,
        int first,
        int end
    )
    {
        var words = new List<(int, SemanticToken, string)>();
        var reader = new SemanticTokenReader(tree, first, end);
        while (reader.MoveNext())
        {
            var place = 0;
            foreach (var token in reader.Tokens)
            {
                Assert.True(token.Start >= place && token.Length > 0);
                place = token.Start + token.Length;
                words.Add(
                    (reader.Line, token, reader.Text.Slice(token.Start, token.Length).ToString())
                );
            }
        }

        return words;
    }

    private static string Show(string text, int firstLine = 0)
    {
        var tree = SyntaxTree.ParseText(text);
        return string.Join(
            '\n',
            Read(tree, firstLine, tree.Lines.Count)
                .Select(word =>
                    $"{word.Line} {word.Token.Kind} {(word.Token.Modifiers == SemanticTokenModifiers.None ? string.Empty : $"{word.Token.Modifiers} ")}\"{word.Text}\""
                )
        );
    }
}
