namespace ThreadLsp.Features.Tests.Fixes;

/// <summary>What stands where it does because of something that is lost: a header in another line, the level or the age of another comment.</summary>
public sealed class LostHeaderTests
{
    /// <summary>Carol's header is the end of bob's last line: neither sentence nor blank says so, but her comment of an hour ago does.</summary>
    [Fact]
    public void TD1004_finds_the_header_that_was_joined_to_the_line_above() =>
        Fixing.Check(
            "TD1004",
            0,
            "Put the header in a line of its own: carol 7 hours ago",
            "erin 8 hours ago\nOne.\n  bob 8 hours ago\n  Have a look at the internalscarol 7 hours ago\nNo more of them.\ncarol an hour ago\nTwo.\n",
            "erin 8 hours ago\nOne.\n  bob 8 hours ago\n  Have a look at the internals\ncarol 7 hours ago\nNo more of them.\ncarol an hour ago\nTwo.\n"
        );

    [Fact]
    public void TD1001_finds_the_header_between_two_levels_that_was_joined_to_a_sentence() =>
        Fixing.Check(
            "TD1001",
            0,
            "Put the header in a line of its own: lbj 7 hours ago",
            "bob 8 hours ago\nIt works.lbj 7 hours ago\n    dave 6 hours ago\n    Two.\n",
            "bob 8 hours ago\nIt works.\n  lbj 7 hours ago\n    dave 6 hours ago\n    Two.\n"
        );

    /// <summary>A whole name that is written wrongly is no header at all: that the reply stands too deep tells of it.</summary>
    [Fact]
    public void TD1001_finds_a_misspelt_header_above() =>
        Fixing.Check(
            "TD1001",
            0,
            "Make it a header: Pete Dashwood 7 hours ago",
            "bob 8 hours ago\nOne.\n  Pete Dashwood 7 hour ago\n  Two.\n    dave 6 hours ago\n    Three.\n",
            "bob 8 hours ago\nOne.\n  Pete Dashwood 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n"
        );

    [Fact]
    public void TD2001_knows_by_other_headers_where_a_name_begins() =>
        Fixing.Check(
            "TD2001",
            0,
            "Put the header in a line of its own: carol 7 hours ago",
            "bob 8 hours ago\nSee https://example.com/hoxj64carol 7 hours ago\nTwo.\ncarol an hour ago\nThree.\n",
            "bob 8 hours ago\nSee https://example.com/hoxj64\ncarol 7 hours ago\nTwo.\ncarol an hour ago\nThree.\n"
        );

    [Fact]
    public void TD2002_takes_the_end_of_a_sentence_off_the_name() =>
        Fixing.Check(
            "TD2002",
            0,
            "Put the header in a line of its own: carol 7 hours ago",
            "bob 8 hours ago\nCheers.carol 7 hours ago\nTwo.\n",
            "bob 8 hours ago\nCheers.\ncarol 7 hours ago\nTwo.\n"
        );

    /// <summary>Both replies are older than what they answer: it is the age of that one which is wrong.</summary>
    [Fact]
    public void TD3001_swaps_the_ages_where_several_replies_are_too_old() =>
        Fixing.Check(
            "TD3001",
            0,
            "Swap the ages of bob and dave",
            "bob 5 hours ago\nOne.\n  carol 6 hours ago\n  Two.\n  dave 8 hours ago\n  Three.\n",
            "bob 8 hours ago\nOne.\n  carol 6 hours ago\n  Two.\n  dave 5 hours ago\n  Three.\n"
        );

    [Fact]
    public void TD3001_moves_a_header_back_to_its_body() =>
        Fixing.Check(
            "TD3001",
            0,
            "Answer the story: move the header of carol to column 0, where its body stands",
            "bob 7 hours ago\nOne.\n  carol 8 hours ago\nTwo.\nThree.\n",
            "bob 7 hours ago\nOne.\ncarol 8 hours ago\nTwo.\nThree.\n"
        );

    /// <summary>Dave wrote after carol, and answers her where she stood at his level.</summary>
    [Fact]
    public void TD1001_swaps_levels_first_where_the_second_is_the_younger_one() =>
        Fixing.Check(
            "TD1001",
            0,
            "Swap the levels of carol and dave, who answers then",
            "bob 8 hours ago\nOne.\n    carol 7 hours ago\n    Two.\n  dave 6 hours ago\n  Three.\n",
            "bob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n    dave 6 hours ago\n    Three.\n"
        );
}
