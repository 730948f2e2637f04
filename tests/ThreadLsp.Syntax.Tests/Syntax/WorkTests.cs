using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Syntax.Tests.Syntax;

/// <summary>What an edit costs is counted, so that no clock is needed: it does not grow with the document but for the height of the trees.</summary>
public sealed class WorkTests
{
    private const int MostLinesLexed = 3;

    /// <summary>The rope and the lines: an edit copies the path to a leaf of each, and perhaps a neighbour of every node on it.</summary>
    private const int NodesForOneLevel = 2;

    /// <summary>Comments that make 100 KB, 10 MB and 100 MB.</summary>
    public static TheoryData<int> Comments => [800, 80_000, 800_000];

    [Theory]
    [MemberData(nameof(Comments))]
    public void A_typed_character_lexes_its_line_and_copies_its_path(int comments)
    {
        var tree = Generate(comments, ThreadForm.Discussion);
        Assert.InRange(tree.Text.Length, comments * 125, int.MaxValue);
        foreach (var place in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            var offset = (int)(tree.Text.Length * place);
            AssertCheap(tree, new(new(offset, 0), "x"));
            AssertCheap(tree, new(new(int.Min(offset, tree.Text.Length - 1), 1), string.Empty));
        }
    }

    [Fact]
    public void The_first_character_typed_anywhere_finds_room_in_its_chunk()
    {
        var tree = Generate(5000, ThreadForm.Discussion);
        for (var offset = 1; offset < tree.Text.Length; offset += 997)
        {
            var nodes = SyntaxWork.NodesMade;
            var edited = tree.WithChanges(new TextChange(new(offset, 0), "x"));
            // One path in each of the two trees, and no node is split.
            Assert.Equal(edited.Lines.Height + edited.Text.Height, SyntaxWork.NodesMade - nodes);
        }
    }

    [Theory]
    [MemberData(nameof(Comments))]
    public void A_header_that_takes_half_of_the_file_with_it_costs_the_same(int comments)
    {
        // All comments behind the middle are replies to one top-level comment, until its header is indented.
        var half = Generate(comments / 2, ThreadForm.Wide).Text.ToString();
        var text =
            half
            + "root_of_half 3 hours ago\nThis one has all the others below it.\n"
            + Indent(half[(half.IndexOf('\n', half.IndexOf('\n') + 1) + 1)..]);
        var tree = SyntaxTree.ParseText(text);
        var header = tree.GetLineNumber(half.Length);
        Assert.Equal(tree.Lines.Count, tree.GetSubthreadEndLine(header));

        var change = new TextChange(new(half.Length, 0), "  ");
        AssertCheap(tree, change);
        var edited = tree.WithChanges(change);
        Assert.Equal(header + 2, edited.GetSubthreadEndLine(header));
        AssertCheap(edited, new(new(half.Length, 2), string.Empty));
    }

    [Fact]
    public void Typing_among_a_million_siblings_costs_the_same()
    {
        var tree = Generate(1_000_000, ThreadForm.Wide);
        AssertCheap(tree, new(new(tree.Text.Length / 2, 0), "x"));
    }

    [Fact]
    public void A_long_session_does_not_make_the_next_edit_dearer()
    {
        var tree = Generate(2000, ThreadForm.Discussion);
        var edits = new EditGenerator(7);
        for (var i = 0; i < 3000; i++)
        {
            tree = tree.WithChanges(edits.Next(tree.Text));
        }

        AssertCheap(tree, new(new(tree.Text.Length / 3, 0), "x"));
    }

    private static void AssertCheap(SyntaxTree tree, TextChange change)
    {
        var (lines, nodes) = (SyntaxWork.LinesLexed, SyntaxWork.NodesMade);
        var edited = tree.WithChanges(change);
        Assert.InRange(SyntaxWork.LinesLexed - lines, 1, MostLinesLexed);
        Assert.InRange(
            SyntaxWork.NodesMade - nodes,
            2,
            NodesForOneLevel * (edited.Lines.Height + edited.Text.Height)
        );
    }

    private static SyntaxTree Generate(int comments, ThreadForm form) =>
        SyntaxTree.ParseText(
            ThreadGenerator.Generate(new ThreadShape { Comments = comments, Form = form }, 1)
        );

    private static string Indent(string text) =>
        "  " + text.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal) + "\n";
}
