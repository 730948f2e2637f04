namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>Footnotes and references find each other where there is no doubt.</summary>
public sealed class FootnoteFixTests
{
    [Fact]
    public void TD3006_gives_the_one_footnote_the_number_that_is_referred_to() =>
        Fixing.Check(
            "TD3006",
            0,
            "Number the footnote [2] as the text refers to it: [1]",
            "bob 8 hours ago\nSo they say [1].\n[2] https://example.com/study\n",
            "bob 8 hours ago\nSo they say [1].\n[1] https://example.com/study\n"
        );

    [Fact]
    public void TD3006_inserts_a_footnote_to_fill_in() =>
        Fixing.Check(
            "TD3006",
            0,
            "Insert a footnote [0] to fill in, at the end of the comment",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  So they say [0].\n\nerin 6 hours ago\nTwo.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  So they say [0].\n  [0] …\n\nerin 6 hours ago\nTwo.\n"
        );

    [Fact]
    public void TD3006_puts_no_reference_where_only_the_author_knows_the_place() =>
        Assert.Empty(
            Fixing.Find(
                Threads.Parse(
                    $"{Threads.Top}bob 8 hours ago\nSo they say.\n[1] https://example.com/study\n"
                ),
                "TD3006"
            )
        );
}
