using BenchmarkDotNet.Attributes;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Benchmarks.Micro;

/// <summary>Lost nesting found again: in a file that was just opened, and after a letter was typed into its middle.</summary>
[MemoryDiagnoser]
public class NestingBenchmarks
{
    private SyntaxTree tree = SyntaxTree.ParseText(string.Empty);
    private ThreadModel decoded = ThreadModel.Create(SyntaxTree.ParseText(string.Empty));
    private SyntaxTree edited = SyntaxTree.ParseText(string.Empty);

    /// <summary>The number of comments.</summary>
    [Params(100, 2_000, 8_000)]
    public int Comments { get; set; }

    /// <summary>Parses the dump, and edits it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        tree = SyntaxTree.ParseText(
            ThreadGenerator.Generate(new ThreadShape { Comments = Comments, Indent = "" }, seed: 1)
        );
        decoded = ThreadModel.Create(tree);
        _ = decoded.GetParent(0);
        var end = decoded[Comments / 2].FullSpan.End - 1;
        edited = tree.WithChanges(new TextChange(new(end, 0), "e"));
    }

    /// <summary>All comments are placed.</summary>
    [Benchmark]
    public int Open() => ThreadModel.Create(tree).GetParent(Comments - 1);

    /// <summary>Those are placed again that the letter can have moved.</summary>
    [Benchmark]
    public int Edit() => decoded.WithTree(edited).GetParent(0);
}
