using ThreadLsp.TestUtilities;

namespace ThreadLsp.Fuzz.Tests;

/// <summary>After each of more than ten thousand random edits everything is what a full parse makes it.</summary>
public sealed class EditTests
{
    private const int EditsOfAKind = 800;
    private const int EditsOfLargeDocuments = 40;

    public static TheoryData<DocumentKind> Kinds => [.. Enum.GetValues<DocumentKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Incremental_equals_full_after_every_edit(DocumentKind kind)
    {
        if (kind == DocumentKind.Saved)
        {
            Assert.SkipUnless(SharedFolder.TryGet("corpus/dumps", out _, out var reason), reason);
        }

        var run = new FuzzRun(seed: 20 + (int)kind, [kind]);
        var failure = run.Run(
            kind == DocumentKind.Large ? EditsOfLargeDocuments : EditsOfAKind,
            TimeSpan.MaxValue
        );
        Assert.Equal("nothing", failure?.Message ?? "nothing");
    }
}
