using ThreadLsp.Syntax;

namespace ThreadLsp.Fuzz;

/// <summary>The red tree of an edited version against that of a full parse.</summary>
internal static class RedTreeComparison
{
    /// <summary>All nodes, parents before children.</summary>
    public static void CompareNodes(SyntaxTree expected, SyntaxTree actual)
    {
        using var right = expected.GetRoot().DescendantNodes().GetEnumerator();
        foreach (var node in actual.GetRoot().DescendantNodes())
        {
            if (!right.MoveNext())
            {
                throw new DifferenceException(Check.Nodes, $"{Describe(node)} is one too many");
            }

            CompareNode(right.Current, node);
        }

        if (right.MoveNext())
        {
            throw new DifferenceException(Check.Nodes, $"{Describe(right.Current)} is missing");
        }
    }

    /// <summary>The tokens of some lines with their trivia.</summary>
    public static void CompareTokens(
        DumpVersion expected,
        SyntaxTree actual,
        int firstLine,
        int endLine
    )
    {
        for (var line = firstLine; line < endLine; line++)
        {
            var right = expected.Tree.GetLineNode(line);
            var node = actual.GetLineNode(line);
            if (node.Kind != right.Kind)
            {
                throw new DifferenceException(
                    Check.Tokens,
                    $"line {line} is a {node.Kind}, expected {right.Kind}"
                );
            }

            var tokens = right.ChildTokens();
            var found = node.ChildTokens();
            if (tokens.Count != found.Count)
            {
                throw new DifferenceException(
                    Check.Tokens,
                    $"{found.Count} tokens in line {line}, expected {tokens.Count}"
                );
            }

            var end = expected.LineStarts[line];
            for (var i = 0; i < tokens.Count; i++)
            {
                CompareToken(expected.Text, tokens[i], found[i], end);
                end = found[i].FullSpan.End;
            }

            var next =
                line + 1 == expected.LineStarts.Length
                    ? expected.Text.Length
                    : expected.LineStarts[line + 1];
            if (end != next)
            {
                throw new DifferenceException(
                    Check.Tokens,
                    $"the tokens of line {line} end at {end}, the line at {next}"
                );
            }
        }
    }

    private static void CompareNode(SyntaxNode right, SyntaxNode node)
    {
        if (
            node.Kind != right.Kind
            || node.FirstLine != right.FirstLine
            || node.FullSpan != right.FullSpan
            || node.Span != right.Span
        )
        {
            throw new DifferenceException(
                Check.Nodes,
                $"{Describe(node)}, expected {Describe(right)}"
            );
        }

        var parent = node.Parent!;
        var rightParent = right.Parent!;
        if (parent.Kind != rightParent.Kind || parent.FirstLine != rightParent.FirstLine)
        {
            throw new DifferenceException(
                Check.Nodes,
                $"{Describe(node)} is in {Describe(parent)}, expected in {Describe(rightParent)}"
            );
        }
    }

    private static void CompareToken(string text, SyntaxToken right, SyntaxToken token, int start)
    {
        if (
            token.Kind != right.Kind
            || token.Span != right.Span
            || token.FullSpan != right.FullSpan
            || token.FullSpan.Start != start
            || !token.LeadingTrivia.SequenceEqual(right.LeadingTrivia)
            || !token.TrailingTrivia.SequenceEqual(right.TrailingTrivia)
            || !text.AsSpan(token.FullSpan.Start, token.FullSpan.Length)
                .SequenceEqual(token.ToFullString())
        )
        {
            throw new DifferenceException(
                Check.Tokens,
                $"{token.Kind} {token.Span} in {token.FullSpan}, expected {right.Kind} {right.Span} in {right.FullSpan} from {start} on"
            );
        }
    }

    private static string Describe(SyntaxNode node) =>
        $"{node.Kind} {node.FullSpan} {node.Span} from line {node.FirstLine} on";
}
