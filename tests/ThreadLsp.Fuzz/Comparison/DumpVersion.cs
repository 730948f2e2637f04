using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Fuzz;

/// <summary>A version of a dump, parsed from scratch: what every other way to the same text must come to.</summary>
/// <param name="text">The text, as a string that nothing of the program has touched.</param>
internal sealed class DumpVersion(string text)
{
    private ImmutableArray<int> lineStarts;

    public string Text => text;

    public SyntaxTree Tree { get; } = SyntaxTree.ParseText(text);

    /// <summary>The green lines in one piece.</summary>
    public GreenLine[] Lines => field ??= [.. Tree.Lines];

    /// <summary>A model that knows no earlier one.</summary>
    public ThreadModel Model => field ??= ThreadModel.Create(Tree);

    /// <summary>Where the lines begin, by LSP's words on line breaks.</summary>
    public ImmutableArray<int> LineStarts
    {
        get
        {
            if (lineStarts.IsDefault)
            {
                lineStarts = FindLineStarts(text);
            }

            return lineStarts;
        }
    }

    /// <summary>The line that holds an offset.</summary>
    public int GetLineNumber(int offset)
    {
        var line = LineStarts.BinarySearch(offset);
        return line >= 0 ? line : ~line - 1;
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            var isFirstHalf = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (text[i] is '\n' or '\r' && !isFirstHalf)
            {
                starts.Add(i + 1);
            }
        }

        return starts.DrainToImmutable();
    }
}
