using ThreadLsp.TestUtilities;

namespace ThreadLsp.Syntax.Tests.Syntax;

/// <summary>Edits as people make them, on real-looking dumps: after each the tree is that of the new text.</summary>
public sealed class SampleEditTests
{
    private const int EditsForOneSample = 250;

    public static TheoryData<string> Samples =>
        [
            .. Directory
                .EnumerateFiles(RepositoryRoot.Combine("tests/corpus/samples"), "*.thread")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Incremental_equals_full_on_a_sample(string name)
    {
        var edits = new EditGenerator(name.Length * 31);
        var tree = SyntaxTree.ParseText(File.ReadAllText(RepositoryRoot.Sample(name)));
        for (var i = 0; i < EditsForOneSample; i++)
        {
            var change = edits.Next(tree.Text);
            var expected = tree
                .Text.ToString()
                .Remove(change.Span.Start, change.Span.Length)
                .Insert(change.Span.Start, change.NewText);
            tree = tree.WithChanges(change);
            Assert.Equal(expected, tree.Text.ToString());
            AssertSame(SyntaxTree.ParseText(expected), tree, edits.LastKind);
        }
    }

    private static void AssertSame(SyntaxTree full, SyntaxTree incremental, EditKind kind)
    {
        Assert.True(
            full.Lines.Count == incremental.Lines.Count,
            $"{kind}: {full.Lines.Count} lines, {incremental.Lines.Count} incrementally"
        );
        Assert.Equal(full.Lines.Summary, incremental.Lines.Summary);
        Assert.Equal(
            (full.Dialect, full.IndentWidth, full.Directive),
            (incremental.Dialect, incremental.IndentWidth, incremental.Directive)
        );
        var expected = full.Lines.GetEnumerator();
        foreach (var line in incremental.Lines)
        {
            Assert.True(expected.MoveNext());
            Assert.Equal(expected.Current, line);
        }
    }
}
