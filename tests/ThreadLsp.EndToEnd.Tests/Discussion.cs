namespace ThreadLsp.EndToEnd.Tests;

/// <summary>Text that the tests open.</summary>
internal static class Discussion
{
    /// <summary>A story with one comment by bob, whose body is the text: the outline shows what the server holds.</summary>
    public static string WithBody(string body, string lineBreak = "\n") =>
        $"Title (example.com){lineBreak}10 points by alice 9 hours ago{lineBreak}bob 8 hours ago{lineBreak}{body}";

    /// <summary>The line of the body in <see cref="WithBody"/>.</summary>
    public const int BodyLine = 3;

    /// <summary>bob, and carol who answers him.</summary>
    public const string Short =
        "Title (example.com)\n10 points by alice 9 hours ago\nbob 8 hours ago\nOne.\n  carol 7 hours ago\n  Two.\n";
}
