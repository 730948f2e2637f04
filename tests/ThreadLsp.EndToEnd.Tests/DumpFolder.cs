using System.Globalization;
using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.EndToEnd.Tests;

/// <summary>A folder with as many copies of a dump, which is gone after the test.</summary>
internal sealed class DumpFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("threadlsp-");

    /// <param name="count">How many.</param>
    /// <param name="text">The dump.</param>
    public DumpFolder(int count, string text)
    {
        for (var i = 0; i < count; i++)
        {
            var name = i.ToString("D3", CultureInfo.InvariantCulture);
            File.WriteAllText(Path.Combine(folder.FullName, $"{name}.thread"), text);
        }
    }

    /// <summary>Introduces an editor that has the folder open, and whose user wants what is in it checked.</summary>
    public async Task IntroduceAsync(LspClient client)
    {
        await client.RequestAsync(
            "initialize",
            new JsonObject
            {
                ["processId"] = null,
                ["rootUri"] = new Uri(folder.FullName).AbsoluteUri,
                ["capabilities"] = JsonNode.Parse("""{ "textDocument": { "diagnostic": {} } }"""),
                ["initializationOptions"] = JsonNode.Parse(
                    """{ "diagnostics": { "workspace": true } }"""
                ),
            }
        );
        await client.NotifyAsync("initialized", new { });
    }

    public void Dispose() => folder.Delete(recursive: true);
}
