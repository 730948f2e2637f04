using System.Text;
using ThreadLsp.Benchmarks.Scale;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Benchmarks.Tests;

/// <summary>The program itself is started, spoken to and looked at. No test looks at a time.</summary>
public sealed class ScaleTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scale");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_dump_is_checked_opened_edited_and_asked()
    {
        var path = Path.Combine(folder.FullName, "small.thread");
        var text = ThreadGenerator.Generate(new() { Comments = 100 }, seed: 1);
        await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(text));
        var document = ScaleDocument.Read("small", path);

        var row = await new ScaleMeasurement("debug", FindProgram()).MeasureAsync(document);

        Assert.Equal(("small", "debug"), (row.Document, row.Build));
        Assert.All(
            (double[])
                [
                    row.Megabytes,
                    row.CheckSeconds,
                    row.Initialize,
                    row.Open,
                    row.Typed.Median,
                    row.ServerMemory,
                ],
            number => Assert.True(number > 0)
        );
        Assert.Equal(200, row.Typed.Count);
        Assert.Contains("| small | ", ScaleTable.Format([row]), StringComparison.Ordinal);
    }

    private static string FindProgram() =>
        Path.Combine(
            AppContext.BaseDirectory,
            OperatingSystem.IsWindows() ? "threadlsp.exe" : "threadlsp"
        );
}
