using System.Globalization;
using System.Text.Json;
using ThreadLsp.TestUtilities;

namespace ThreadLsp.Benchmarks.Tests;

/// <summary>Every measurement prints the line that the tables are made of. No test looks at a time.</summary>
public sealed class RowTests : IDisposable
{
    private const string Short = "--seconds=0.01";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("benchmarks");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Row_replays_the_plan_beside_the_file()
    {
        var text = ThreadGenerator.Generate(new() { Comments = 50 }, seed: 1);
        var file = Path.Combine(folder.FullName, "small.thread");
        var middle = text.Length / 2;
        await File.WriteAllTextAsync(file, text);
        await File.WriteAllLinesAsync(
            file + ".edits",
            [Plan("mid", middle), Plan("rand", 90), Plan("rand", middle + 1)]
        );

        var row = await RunAsync("row", file, Short);

        AssertComplete(row, "small.thread", "mid");
        Assert.Equal(new FileInfo(file).Length, row.GetProperty("bytes").GetInt64());
        // Two places, and each edit is undone.
        Assert.Equal(4, row.GetProperty("rand").GetProperty("n").GetInt32());
        Assert.InRange(row.GetProperty("allocated_per_edit").GetInt64(), 1, 100_000);
    }

    [Fact]
    public async Task Half_compares_an_indented_header_with_a_typed_character()
    {
        var text = ThreadGenerator.Generate(new() { Comments = 50 }, seed: 1);
        var file = Path.Combine(folder.FullName, "small.thread");
        await File.WriteAllTextAsync(file, text);

        AssertComplete(
            await RunAsync("half", file, Short),
            "half of small.thread",
            "mid",
            "struct"
        );
    }

    [Theory]
    [InlineData("wide", "siblings")]
    [InlineData("deep", "depth")]
    public async Task Wide_and_deep_make_their_own_dumps(string shape, string property)
    {
        const int Count = 40;

        var row = await RunAsync(shape, Count.ToString(CultureInfo.InvariantCulture), Short);

        AssertComplete(row, shape, "mid", "struct");
        Assert.Equal(Count, row.GetProperty(property).GetInt32());
    }

    private static string Plan(string kind, int offset) => $"{kind}\t0\t{offset}\t0\t0\t0\tx";

    private static void AssertComplete(JsonElement row, string file, params string[] kinds)
    {
        Assert.Equal("ThreadLsp", row.GetProperty("peer").GetString());
        Assert.Equal(file, row.GetProperty("file").GetString());
        foreach (var name in (string[])["bytes", "full_us", "mb_s", "index_of_us"])
        {
            Assert.True(row.GetProperty(name).GetDouble() > 0, name);
        }

        // Other tests take and give back memory meanwhile, so that any number may stand here.
        Assert.Equal(JsonValueKind.Number, row.GetProperty("mem_per_byte").ValueKind);

        foreach (var kind in kinds)
        {
            var latency = row.GetProperty(kind);
            Assert.True(latency.GetProperty("n").GetInt32() > 0, kind);
            Assert.True(
                latency.GetProperty("p50_us").GetDouble()
                    <= latency.GetProperty("p99_us").GetDouble(),
                kind
            );
        }
    }

    private static async Task<JsonElement> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = await BenchmarksCommand
            .Create()
            .Parse(arguments)
            .InvokeAsync(new() { Output = output });

        Assert.Equal(0, exitCode);
        using var document = JsonDocument.Parse(output.ToString());
        return document.RootElement.Clone();
    }
}
