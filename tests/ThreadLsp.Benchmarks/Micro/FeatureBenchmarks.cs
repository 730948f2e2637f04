using BenchmarkDotNet.Attributes;
using ThreadLsp.Analysis;
using ThreadLsp.Features;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Benchmarks.Micro;

/// <summary>What an editor asks for after a typed character: the model of the new version is made anew each time.</summary>
[MemoryDiagnoser]
public class FeatureBenchmarks
{
    private ThreadModel model = ThreadModel.Create(SyntaxTree.ParseText(string.Empty));
    private SyntaxTree edited = SyntaxTree.ParseText(string.Empty);

    /// <summary>The number of comments.</summary>
    [Params(Documents.Usual, Documents.Huge)]
    public int Comments { get; set; }

    /// <summary>Parses the dump, asks once for its diagnostics, and types a character in its middle.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var tree = SyntaxTree.ParseText(Documents.Generate(Comments));
        model = ThreadModel.Create(tree);
        _ = model.GetQuickDiagnostics();
        var line = tree.GetHeaderLine(Comments / 2) + 2;
        edited = tree.WithChanges(new TextChange(new(tree.GetLineStart(line) - 2, 0), "x"));
    }

    /// <summary>All symbols.</summary>
    [Benchmark]
    public int SymbolsOfAll() => Outline.Compute(model.WithTree(edited)).Count();

    /// <summary>All folds.</summary>
    [Benchmark]
    public int FoldsOfAll() => Folding.Compute(model.WithTree(edited)).Length;

    /// <summary>The diagnostics that are shown while somebody types.</summary>
    [Benchmark]
    public int QuickDiagnostics() => model.WithTree(edited).GetQuickDiagnostics().Length;

    /// <summary>The same for a document that was opened just now.</summary>
    [Benchmark]
    public int FirstDiagnostics() => ThreadModel.Create(edited).GetQuickDiagnostics().Length;
}
