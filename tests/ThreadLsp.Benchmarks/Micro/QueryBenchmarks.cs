using BenchmarkDotNet.Attributes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Benchmarks.Micro;

/// <summary>Questions about the nesting and about positions, asked in the middle of the dump.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private SyntaxTree tree = SyntaxTree.ParseText(string.Empty);
    private LinePosition position;
    private int header;
    private int offset;

    /// <summary>The number of comments.</summary>
    [Params(Documents.Usual, Documents.Huge)]
    public int Comments { get; set; }

    /// <summary>Parses the dump and finds a comment in its middle.</summary>
    [GlobalSetup]
    public void Setup()
    {
        tree = SyntaxTree.ParseText(Documents.Generate(Comments));
        header = tree.GetHeaderLine(Comments / 2);
        offset = tree.GetLineStart(header) + 2;
        position = tree.Text.GetLinePosition(offset, PositionEncoding.Utf8);
    }

    /// <summary>The header of the comment that this one answers.</summary>
    [Benchmark]
    public int Parent() => tree.FindParentHeader(header);

    /// <summary>Where the replies to a comment end.</summary>
    [Benchmark]
    public int SubthreadEnd() => tree.GetSubthreadEndLine(header);

    /// <summary>The n-th comment.</summary>
    [Benchmark]
    public int Comment() => tree.GetHeaderLine(Comments / 3);

    /// <summary>From an offset to line and column.</summary>
    [Benchmark]
    public LinePosition PositionOfOffset() => tree.Text.GetLinePosition(offset);

    /// <summary>From line and column to an offset.</summary>
    [Benchmark]
    public int OffsetOfPosition() => tree.Text.GetOffset(position);

    /// <summary>The same with columns in bytes.</summary>
    [Benchmark]
    public int OffsetOfUtf8Position() => tree.Text.GetOffset(position, PositionEncoding.Utf8);
}
