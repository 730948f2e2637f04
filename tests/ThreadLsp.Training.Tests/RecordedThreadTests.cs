namespace ThreadLsp.Training.Tests;

/// <summary>What is read of a thread as the API of Reddit gives it.</summary>
public sealed class RecordedThreadTests : IDisposable
{
    /// <summary>So many comments more make a thread that is long enough to be read.</summary>
    private const int Filler = 20;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recordings-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Replies_stand_below_what_they_answer_in_the_order_of_the_page()
    {
        var thread = Read(
            Post(
                """{"id":"abc","title":"Wells &amp; rivers","domain":"self.water","author":"alder","score":12,"created_utc":1000.0,"selftext":""}"""
            ),
            Comment(
                "first",
                1100,
                Comment("reply", 1200, Comment("deeper", 1300)),
                Comment("sibling", 1250)
            ),
            Comment("second", 1150)
        );

        Assert.Equal(
            ("reddit_abc", "Wells & rivers", 12),
            (thread.Name, thread.Title, thread.Points)
        );
        Assert.Equal(
            [
                ("first", -1, 0),
                ("reply", 0, 1),
                ("deeper", 1, 2),
                ("sibling", 0, 1),
                ("second", -1, 0),
            ],
            thread.Comments.Take(5).Select(comment => (comment.Text, comment.Parent, comment.Depth))
        );
        Assert.Equal(1200, thread.Comments[1].Time);
    }

    [Fact]
    public void What_was_taken_back_keeps_its_place_and_what_was_not_loaded_has_none()
    {
        var thread = Read(
            Post(
                """{"id":"abc","title":"Wells","score":null,"created_utc":"1000","author":"[deleted]"}"""
            ),
            Comment("[removed]", 1100, Comment("reply", 1200)),
            """{"kind":"more","data":{"count":7,"children":["x","y"]}}"""
        );

        Assert.Null(thread.Author);
        Assert.Equal(1, thread.Points);
        Assert.Equal(1000, thread.Time);
        Assert.True(thread.Comments[0].IsDeleted);
        Assert.Empty(thread.Comments[0].Text);
        Assert.Equal(("reply", 0), (thread.Comments[1].Text, thread.Comments[1].Parent));
        Assert.Equal(2 + Filler, thread.Comments.Length);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1, 2]")]
    [InlineData("""[{"data":{"children":[]}}, {"data":{"children":[]}}]""")]
    [InlineData("""[{"data":{"children":["abc"]}}, {"data":null}]""")]
    [InlineData("""[{"data":{"children":[{"data":{"name":"no post"}}]}}, {}]""")]
    [InlineData("""[{"data":{"children":[{"data":{"title":7}}]}}, {}]""")]
    public void What_is_no_recording_is_passed_over(string text)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "file.json"), text);

        Assert.Empty(RecordedThread.ReadAll(folder.FullName));
    }

    private SourceThread Read(string post, params string[] comments)
    {
        var below = Directory.CreateDirectory(Path.Combine(folder.FullName, "below"));
        string[] all =
        [
            .. comments,
            .. Enumerable.Range(0, Filler).Select(number => Comment($"filler {number}", 1400)),
        ];
        var text = $"[{Listing(post)},{Listing(all)}]";
        File.WriteAllText(Path.Combine(below.FullName, "one.json"), text);
        File.WriteAllText(Path.Combine(below.FullName, "the same again.json"), text);
        return Assert.Single(RecordedThread.ReadAll(folder.FullName));
    }

    private static string Listing(params string[] children) =>
        $$$"""{"kind":"Listing","data":{"children":[{{{string.Join(',', children)}}}]}}""";

    private static string Post(string data) => $$$"""{"kind":"t3","data":{{{data}}} }""";

    private static string Comment(string text, int time, params string[] replies)
    {
        var below = replies is [] ? "\"\"" : Listing(replies);
        return $$$"""{"kind":"t1","data":{"author":"birch","body":"{{{text}}}","created_utc":{{{time}}},"replies":{{{below}}} } }""";
    }
}
