using ThreadLsp.Features;
using ThreadLsp.Syntax;

namespace ThreadLsp.Fuzz;

/// <summary>
/// Coloured words, made as a server makes them: those of lines that an edit cannot have changed are taken from the version before, the
/// others are read. Together they are those of a full parse.
/// </summary>
internal static class SemanticTokenComparison
{
    public static void Compare(SyntaxTree expected, SyntaxTree oldTree, SyntaxTree newTree)
    {
        var right = Read(expected, 0, expected.Lines.Count);
        var found = Update(oldTree, newTree);
        for (var i = 0; i < int.Max(right.Count, found.Count); i++)
        {
            if (i >= right.Count || i >= found.Count || right[i] != found[i])
            {
                throw new DifferenceException(
                    Check.SemanticTokens,
                    $"number {i} is {Describe(found, i)}, expected {Describe(right, i)}"
                );
            }
        }
    }

    private static List<(int Line, SemanticToken Token)> Update(
        SyntaxTree oldTree,
        SyntaxTree newTree
    )
    {
        if (SemanticTokenChange.Find(oldTree, newTree) is not { } change)
        {
            return Read(newTree, 0, newTree.Lines.Count);
        }

        var old = Read(oldTree, 0, oldTree.Lines.Count);
        return
        [
            .. old.Where(token => token.Line < change.First),
            .. Read(newTree, change.First, change.NewEnd),
            .. old.Where(token => token.Line >= change.OldEnd)
                .Select(token => (token.Line + change.Shift, token.Token)),
        ];
    }

    private static List<(int Line, SemanticToken Token)> Read(
        SyntaxTree tree,
        int firstLine,
        int endLine
    )
    {
        var tokens = new List<(int, SemanticToken)>();
        var reader = new SemanticTokenReader(tree, firstLine, endLine);
        while (reader.MoveNext())
        {
            foreach (var token in reader.Tokens)
            {
                tokens.Add((reader.Line, token));
            }
        }

        return tokens;
    }

    private static string Describe(List<(int Line, SemanticToken Token)> tokens, int number) =>
        number < tokens.Count ? $"{tokens[number].Token} in line {tokens[number].Line}" : "missing";
}
