using System.Text;
using BenchmarkDotNet.Attributes;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Benchmarks.Micro;

/// <summary>The first parse, and its parts.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private string text = string.Empty;
    private byte[] utf8 = [];

    /// <summary>The number of comments.</summary>
    [Params(Documents.Usual, Documents.Huge)]
    public int Comments { get; set; }

    /// <summary>Makes the dump.</summary>
    [GlobalSetup]
    public void Setup()
    {
        text = Documents.Generate(Comments);
        utf8 = Encoding.UTF8.GetBytes(text);
    }

    /// <summary>What no parser can beat: every line feed is looked for, and nothing else is done.</summary>
    [Benchmark(Baseline = true)]
    public int LineFeeds()
    {
        var count = 0;
        var rest = text.AsSpan();
        while (rest.IndexOf('\n') is >= 0 and var end)
        {
            count++;
            rest = rest[(end + 1)..];
        }

        return count;
    }

    /// <summary>The rope alone.</summary>
    [Benchmark]
    public SourceText Text() => SourceText.From(text);

    /// <summary>Rope and lines.</summary>
    [Benchmark]
    public SyntaxTree Parse() => SyntaxTree.ParseText(text);

    /// <summary>As the command line opens a file.</summary>
    [Benchmark]
    public SyntaxTree ParseUtf8() => SyntaxTree.ParseText(Encoding.UTF8.GetString(utf8));
}
