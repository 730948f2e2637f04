using System.Text.Json.Nodes;

namespace ThreadLsp.Server.Tests;

/// <summary>A folder with dumps, which is gone after the test.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("threadlsp-");

    /// <summary>The name of the folder.</summary>
    public string Uri => new Uri(folder.FullName).AbsoluteUri;

    /// <summary>The name of a file in it.</summary>
    public string UriOf(string name) => $"{Uri}/{System.Uri.EscapeDataString(name)}";

    /// <summary>Writes a file; folders in its name are made.</summary>
    public TemporaryWorkspace Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public void Delete(string name) => File.Delete(Path.Combine(folder.FullName, name));

    /// <summary>Starts a server with this folder open.</summary>
    public async Task<FakeEditor> StartAsync(
        string capabilities = "{}",
        JsonNode? initializationOptions = null,
        bool isRoot = false
    )
    {
        var editor = FakeEditor.Connect();
        var folders = new JsonArray(new JsonObject { ["uri"] = Uri, ["name"] = "w" });
        await editor.Client.RequestAsync(
            "initialize",
            new JsonObject
            {
                ["processId"] = null,
                ["capabilities"] = JsonNode.Parse(capabilities),
                ["initializationOptions"] = initializationOptions,
                ["rootUri"] = isRoot ? Uri : null,
                ["workspaceFolders"] = isRoot ? null : folders,
            }
        );
        await editor.Client.NotifyAsync("initialized", new { });
        return editor;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
