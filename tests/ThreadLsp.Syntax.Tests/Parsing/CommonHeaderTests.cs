using CsCheck;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Syntax.Tests.Parsing;

/// <summary>The headers that are told in a few vectors are headers, and those that are most common are told so.</summary>
public sealed class CommonHeaderTests
{
    private static readonly Gen<string> Author = Gen.OneOf(
        Gen.OneOf([
            "about",
            "al",
            "a",
            "",
            "Jane Doe",
            "x about",
            "[deleted]",
            "j.doe@example.com",
            "grüße",
            "alice\u0161",
            " alice",
        ]),
        Gen.Char["abzAZ019_-@[`{^/:\u0141\u4161\u8161\uFF41"]
            .Array[1, 40]
            .Select(letters => new string(letters))
    );

    private static readonly Gen<string> Count = Gen.OneOf(
        Gen.OneOf(["1", "0", "01", "12", "a", "an", "few", "1234567890", "", "3.5", "x1", "１"]),
        Gen.Int[0, 2_000_000_000].Select(number => $"{number}")
    );

    private static readonly Gen<string> Unit = Gen.OneOf([
        "seconds",
        "minutes",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "hour",
        "hourss",
        "Hours",
        "yesterdays",
        "s",
        "hour\u0173",
        "",
    ]);

    private static readonly Gen<string> Blank = Gen.Frequency(
        (9, Gen.Const(" ")),
        (1, Gen.OneOf(["", "  ", "\t"]))
    );

    private static readonly Gen<string> End = Gen.Frequency(
        (9, Gen.Const("ago")),
        (1, Gen.OneOf(["Ago", "agO", "ag", "ago.", ""]))
    );

    [Fact]
    public void What_is_common_is_a_header() =>
        Gen.Select(Author, Blank, Count, Blank, Unit, Blank, End)
            .Select(
                (author, one, count, two, unit, three, end) =>
                    author + one + count + two + unit + three + end
            )
            .Sample(
                line =>
                {
                    if (CommonHeader.IsCommon(line))
                    {
                        Assert.True(HeaderRecognizer.TryRecognize(line, out _), line);
                    }
                },
                iter: 100_000
            );

    [Theory]
    [InlineData("alice_b 12 hours ago")]
    [InlineData("alice_b 123 days ago")]
    [InlineData("a-long_name-with-numbers-1234 2 minutes ago")]
    [InlineData("sixteen_letters_ 100 years ago")]
    [InlineData("carol12 999999999 weeks ago")]
    public void Most_headers_are_common(string line)
    {
        Assert.True(CommonHeader.IsCommon(line));
        Assert.True(HeaderRecognizer.TryRecognize(line, out _));
    }

    [Theory]
    [InlineData("alice_bobs 1 hours ago")]
    [InlineData("about 1234567 hours ago")]
    [InlineData("alice 1234567890 days ago")]
    [InlineData("alice_bobs 3 fortnights ago")]
    [InlineData("I wrote all this 3 years ago")]
    public void What_is_no_header_is_not_common(string line)
    {
        Assert.False(CommonHeader.IsCommon(line));
        Assert.False(HeaderRecognizer.TryRecognize(line, out _));
    }
}
