using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Syntax.Tests.Text;

/// <summary>What a text says of its difference from an older one is true, is the least that is true, and is found without reading the rest.</summary>
public sealed class ChangeRangeTests
{
    [Theory]
    [InlineData("one two three", "one 2 three", 4, 3, 1)]
    [InlineData("one three", "one two three", 5, 0, 4)]
    [InlineData("one two three", "one three", 5, 4, 0)]
    [InlineData("same", "same", 4, 0, 0)]
    [InlineData("", "new", 0, 0, 3)]
    [InlineData("old", "", 0, 3, 0)]
    [InlineData("aaa", "aaaa", 3, 0, 1)]
    [InlineData("a\nb", "a\r\nb", 1, 0, 1)]
    [InlineData("ab cd", "xb cy", 0, 5, 5)]
    public void The_range_is_the_smallest(
        string oldText,
        string newText,
        int start,
        int removed,
        int inserted
    ) =>
        Assert.Equal(
            new TextChangeRange(new(start, removed), inserted),
            SourceText.From(newText).GetChangeRange(SourceText.From(oldText))
        );

    [Theory]
    [InlineData(1, 40, 1)]
    [InlineData(2, 400, 1)]
    [InlineData(3, 400, 4)]
    [InlineData(4, 3000, 7)]
    public void After_any_edits_all_outside_the_range_is_equal_and_its_edges_differ(
        int seed,
        int comments,
        int editsAtOnce
    )
    {
        var edits = new EditGenerator(seed);
        var tree = SyntaxTree.ParseText(
            ThreadGenerator.Generate(
                new ThreadShape { Comments = comments, MalformedPerThousand = 50 },
                seed
            )
        );
        for (var i = 0; i < 100; i++)
        {
            var before = tree;
            for (var edit = 0; edit < editsAtOnce; edit++)
            {
                tree = tree.WithChanges(edits.Next(tree.Text));
            }

            Check(before, tree);
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void What_two_versions_share_is_not_read(int comments)
    {
        var tree = SyntaxTree.ParseText(
            ThreadGenerator.Generate(new ThreadShape { Comments = comments }, 1)
        );
        var middle = tree.Text.Length / 2;
        var edited = tree.WithChanges(new TextChange(new(middle, 0), "x"));
        var before = SyntaxWork.ItemsCompared;
        var range = edited.GetChangeRange(tree);
        var compared = SyntaxWork.ItemsCompared - before;

        Assert.Equal(1, range.NewLength);
        Assert.InRange(range.Span.Start, middle, middle + 10);
        Assert.InRange(compared, 1, 2 * 16 * tree.Text.Height);
    }

    private static void Check(SyntaxTree before, SyntaxTree after)
    {
        var (oldText, newText) = (before.Text.ToString(), after.Text.ToString());
        var range = after.GetChangeRange(before);
        var newEnd = range.Span.Start + range.NewLength;
        Assert.Equal(
            newText,
            string.Concat(
                oldText.AsSpan(0, range.Span.Start),
                newText.AsSpan(range.Span.Start, range.NewLength),
                oldText.AsSpan(range.Span.End)
            )
        );
        if (range is { Span.Length: > 0, NewLength: > 0 })
        {
            Assert.NotEqual(oldText[range.Span.Start], newText[range.Span.Start]);
            Assert.NotEqual(oldText[range.Span.End - 1], newText[newEnd - 1]);
        }

        var lines = after.GetChangedLines(before);
        Assert.Equal(before.Lines.Count - lines.OldEnd, after.Lines.Count - lines.NewEnd);
        Assert.Equal(GetLines(before, 0, lines.First), GetLines(after, 0, lines.First));
        Assert.Equal(
            GetLines(before, lines.OldEnd, before.Lines.Count),
            GetLines(after, lines.NewEnd, after.Lines.Count)
        );
    }

    private static string GetLines(SyntaxTree tree, int first, int end) =>
        tree.Text.ToString(TextSpan.FromBounds(tree.GetLineStart(first), tree.GetLineStart(end)));
}
