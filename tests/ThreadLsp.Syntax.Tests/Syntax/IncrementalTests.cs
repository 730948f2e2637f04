using System.Text;
using CsCheck;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax.Tests.Syntax;

/// <summary>After every edit the tree is the one that parsing the new text from scratch gives.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] Snippets =
    [
        "alice 3 hours ago\n",
        "  bob 2 hours ago\n",
        "    carol an hour ago\r\n",
        "\tdave 5 minutes ago\r",
        "│  erin just now\n",
        "A title (example.com)\n120 points by frank 5 hours ago\n",
        "# thread-dump: dialect=indented indent=2\n",
        "A body line.\n",
        "  > a quote\n",
        "[1] a footnote\n",
        "https://example.com/page\n",
        "\\alice 3 hours ago\n",
        "bob 4 hour ago\n",
        "\n",
        "  ",
        "    ",
        "\t",
        "\r",
        "\n",
        "ago",
        "alice 3 hou",
        "\uFEFF",
        "\0",
        "\ud83d",
        "\ude00",
        "😀",
        " ",
        "x",
    ];

    private static readonly Gen<(int Position, int Removed, string Inserted)> Edit = Gen.Select(
        Gen.Int[0, 100_000],
        Gen.Frequency((5, Gen.Const(0)), (3, Gen.Int[1, 3]), (1, Gen.Int[4, 200])),
        Gen.Frequency(
            (3, Gen.Const("")),
            (9, Gen.OneOf(Snippets)),
            (1, Gen.OneOf(Snippets).Array[2, 30].Select(string.Concat))
        )
    );

    [Fact]
    public void Incremental_equals_full_after_every_edit_and_undo_returns_the_first_tree() =>
        Gen.Select(Gen.OneOf(Snippets).Array[0, 200].Select(string.Concat), Edit.Array[1, 30])
            .Sample(
                (start, edits) =>
                {
                    var first = SyntaxTree.ParseText(start);
                    var tree = first;
                    var undo = new Stack<TextChange>();
                    foreach (var (at, length, inserted) in edits)
                    {
                        var position = at % (tree.Text.Length + 1);
                        var span = new TextSpan(
                            position,
                            int.Min(length, tree.Text.Length - position)
                        );
                        undo.Push(new(new(position, inserted.Length), tree.Text.ToString(span)));
                        var old = (Tree: tree, Dump: Dump(tree));
                        tree = tree.WithChanges(new TextChange(span, inserted));
                        Assert.Equal(Dump(SyntaxTree.ParseText(tree.Text.ToString())), Dump(tree));
                        Assert.Equal(old.Dump, Dump(old.Tree));
                    }

                    while (undo.TryPop(out var change))
                    {
                        tree = tree.WithChanges(change);
                    }

                    Assert.Equal(Dump(first), Dump(tree));
                },
                iter: 250
            );

    [Fact]
    public void Several_edits_at_once_give_the_tree_of_the_edited_text() =>
        Gen.Select(
                Gen.OneOf(Snippets).Array[10, 100].Select(string.Concat),
                Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12], Gen.OneOf(Snippets)).Array[1, 8]
            )
            .Sample(
                (start, steps) =>
                {
                    var tree = SyntaxTree.ParseText(start);
                    var changes = new List<TextChange>();
                    var position = 0;
                    foreach (var (gap, length, inserted) in steps)
                    {
                        var from = int.Min(position + gap, start.Length);
                        var to = int.Min(from + length, start.Length);
                        changes.Add(new(TextSpan.FromBounds(from, to), inserted));
                        position = to;
                    }

                    var edited = tree.WithChanges([.. changes]);
                    Assert.Equal(Dump(SyntaxTree.ParseText(edited.Text.ToString())), Dump(edited));
                },
                iter: 250
            );

    [Fact]
    public void The_tokens_of_any_text_lie_side_by_side_and_give_it_back() =>
        Gen.OneOf(Snippets)
            .Array[0, 120]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    var root = SyntaxTree.ParseText(text).GetRoot();
                    Assert.Equal(text, root.ToFullString());
                    var joined = new StringBuilder();
                    foreach (var token in root.DescendantTokens())
                    {
                        Assert.Equal(joined.Length, token.FullSpan.Start);
                        joined.Append(token.ToFullString());
                        foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
                        {
                            Assert.True(token.FullSpan.Contains(trivia.Span));
                        }
                    }

                    Assert.Equal(text, joined.ToString());
                },
                iter: 400
            );

    /// <summary>Everything a tree says, as text: lines, nodes with kinds and spans, parents.</summary>
    private static string Dump(SyntaxTree tree)
    {
        var dump = new StringBuilder();
        dump.Append(tree.Dialect)
            .Append(' ')
            .Append(tree.IndentWidth)
            .Append(' ')
            .Append(tree.CommentCount)
            .Append('\n');
        foreach (var line in tree.Lines)
        {
            dump.Append(line).Append('\n');
        }

        var root = tree.GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            dump.Append(node.Kind)
                .Append(node.FullSpan)
                .Append(node.Span)
                .Append(" in ")
                .Append(node.Parent!.Kind);
            dump.Append(node.Parent.FirstLine).Append('\n');
        }

        return dump.Append(tree.Text).ToString();
    }
}
