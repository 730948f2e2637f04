using System.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Syntax.Tests.Syntax;

/// <summary>The red tree: nodes with parents and absolute spans on the flat sequence of lines.</summary>
public sealed class RedTreeTests
{
    [Theory]
    [InlineData("two-stories")]
    [InlineData("every-diagnostic")]
    [InlineData("no-story")]
    [InlineData("box-indent")]
    [InlineData("mixed-line-breaks")]
    [InlineData("directive")]
    public void The_tree_of_a_sample(string name)
    {
        var root = SyntaxTree
            .ParseText(File.ReadAllText(RepositoryRoot.Sample($"{name}.thread")))
            .GetRoot();
        var dump = new StringBuilder();
        foreach (var node in root.DescendantNodes())
        {
            dump.Append(' ', (node.Ancestors().Count() - 1) * 2).Append(node.Kind);
            if (node is LineSyntax line)
            {
                foreach (var token in line.ChildTokens())
                {
                    dump.Append(' ')
                        .Append(token.Kind)
                        .Append('[')
                        .Append(Shorten(token.Text))
                        .Append(']');
                }
            }

            dump.Append('\n');
        }

        Baseline.Verify(RepositoryRoot.Sample($"{name}.tree.txt"), dump.ToString());
    }

    [Fact]
    public void A_token_is_found_by_its_offset_and_knows_the_way_up()
    {
        var markup = MarkupText.Parse(
            "T\n1 point by op 9 hours ago\nbob 2 hours ago\nOne.\n  [|car$$ol|] 1 hour ago\n  Two.\n"
        );
        var token = SyntaxTree.ParseText(markup.Text).GetRoot().FindToken(markup.Caret);
        Assert.Equal((SyntaxKind.AuthorToken, markup.Span), (token.Kind, token.Span));
        Assert.Equal(
            [SyntaxKind.Comment, SyntaxKind.Comment, SyntaxKind.Story, SyntaxKind.ThreadDump],
            token.Parent.Ancestors().Select(node => node.Kind)
        );
    }

    [Fact]
    public void The_smallest_node_around_a_span_is_found()
    {
        var markup = MarkupText.Parse(
            "T\n1 point by op 9 hours ago\nbob 2 hours ago\nO[|ne.\n  carol 1 ho|]ur ago\n  Two.\n"
        );
        var node = Assert.IsType<CommentSyntax>(
            SyntaxTree.ParseText(markup.Text).GetRoot().FindNode(markup.Span)
        );
        Assert.Equal("bob", node.Header.GetToken(SyntaxKind.AuthorToken)?.Text);
    }

    [Fact]
    public void Nodes_for_the_same_lines_are_equal()
    {
        var tree = SyntaxTree.ParseText("T\n1 point by op 9 hours ago\nbob 2 hours ago\nOne.\n");
        var comment = tree.GetRoot().Stories().Single().Comments().Single();
        Assert.Equal(comment, tree.GetRoot().Stories().Single().Comments().Single());
        Assert.Equal(comment, comment.Header.Parent);
        Assert.NotEqual<SyntaxNode>(comment, comment.Parent);
    }

    [Fact]
    public void Ten_thousand_levels_are_ordinary_input()
    {
        var text = new StringBuilder("T\n1 point by op 9 hours ago\n");
        for (var depth = 0; depth < 10_000; depth++)
        {
            text.Append(' ', depth).Append("bob 2 hours ago\n");
        }

        var root = SyntaxTree.ParseText(text.ToString()).GetRoot();
        var deepest = root.FindToken(text.Length - 2).Parent;
        Assert.Equal(10_002, deepest.Ancestors().Count());
        Assert.Equal(2 + 20_000 + 1 + 1, root.DescendantNodes().Count());
    }

    private static string Shorten(string text) =>
        text.Length <= 24 ? text : $"{text.AsSpan(0, 23)}…";
}
