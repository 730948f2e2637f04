using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Features.Tests;

/// <summary>The thread most tests of features read, and how they read it.</summary>
internal static class Threads
{
    public const string Top = "A title (example.com)\n12 points by alice 9 hours ago\n";

    public static ThreadModel Parse(string text) => ThreadModel.Create(SyntaxTree.ParseText(text));

    public static ThreadModel Sample(string name) =>
        Parse(File.ReadAllText(RepositoryRoot.Sample(name)));

    /// <summary>The markup with the model of its text.</summary>
    public static (MarkupText Markup, ThreadModel Model) Mark(string markup)
    {
        var parsed = MarkupText.Parse(markup);
        return (parsed, Parse(parsed.Text));
    }
}
