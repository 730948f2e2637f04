using BenchmarkDotNet.Attributes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Benchmarks.Micro;

/// <summary>One edit each, made on the same version over and over.</summary>
[MemoryDiagnoser]
public class EditBenchmarks
{
    private SyntaxTree tree = SyntaxTree.ParseText(string.Empty);
    private TextSpan body;
    private TextSpan header;
    private string paste = string.Empty;

    /// <summary>The number of comments.</summary>
    [Params(Documents.Usual, Documents.Huge)]
    public int Comments { get; set; }

    /// <summary>Parses the dump and finds a comment in its middle.</summary>
    [GlobalSetup]
    public void Setup()
    {
        tree = SyntaxTree.ParseText(Documents.Generate(Comments));
        var line = tree.GetHeaderLine(Comments / 2);
        header = new(tree.GetLineStart(line), 0);
        body = new(tree.GetLineStart(line + 2) - 2, 0);
        paste = tree.Text.ToString(new TextSpan(0, int.Min(10_000, tree.Text.Length)));
    }

    /// <summary>A character in a body.</summary>
    [Benchmark(Baseline = true)]
    public SyntaxTree Type() => tree.WithChanges(new TextChange(body, "x"));

    /// <summary>A header two columns to the right.</summary>
    [Benchmark]
    public SyntaxTree IndentHeader() => tree.WithChanges(new TextChange(header, "  "));

    /// <summary>A line break in a body.</summary>
    [Benchmark]
    public SyntaxTree SplitLine() => tree.WithChanges(new TextChange(body, "\n"));

    /// <summary>Ten thousand characters at once.</summary>
    [Benchmark]
    public SyntaxTree Paste() => tree.WithChanges(new TextChange(header, paste));

    /// <summary>A character at each end of the file in one change.</summary>
    [Benchmark]
    public SyntaxTree TypeInTwoPlaces() =>
        tree.WithChanges(new TextChange(new(10, 0), "x"), new TextChange(body, "x"));
}
