using System.Text.Json;

namespace ThreadLsp.Cli.Tests;

/// <summary>The output of <c>nest --json</c>, read.</summary>
internal sealed record Nesting(
    string Dialect,
    JsonElement Story,
    IReadOnlyList<NestedComment> Comments
)
{
    /// <summary>Runs the program on a file.</summary>
    public static async Task<Nesting> ReadAsync(string path)
    {
        var result = await CliProgram.RunAsync("nest", "--json", path);
        Assert.True(result.ExitCode == 0, $"{path}: {result.Error}");
        var json = result.Json;
        return new(
            json.GetProperty("dialect").GetString()!,
            json.GetProperty("story"),
            ReadComments(json)
        );
    }

    /// <summary>Reads the truth that lies beside a dump.</summary>
    public static IReadOnlyList<NestedComment> ReadTruth(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return ReadComments(json.RootElement);
    }

    private static List<NestedComment> ReadComments(JsonElement json) =>
        [
            .. json.GetProperty("comments")
                .EnumerateArray()
                .Select(comment => new NestedComment(
                    comment.GetProperty("line").GetInt32(),
                    comment.GetProperty("author").GetString()!,
                    comment.GetProperty("parent").GetInt32(),
                    comment.GetProperty("depth").GetInt32(),
                    comment.GetProperty("bare").GetBoolean()
                )),
        ];
}
