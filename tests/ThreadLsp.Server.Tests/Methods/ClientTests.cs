using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Lsp;

namespace ThreadLsp.Server.Tests.Methods;

/// <summary>
/// What editors say they can do, cut down to what the server looks at, and what each of them must get. Every request is made, so that
/// none fails for want of a capability.
/// </summary>
public sealed class ClientTests
{
    private const string Code = """
        {
          "general": { "positionEncodings": ["utf-16"] },
          "window": { "showDocument": { "support": true } },
          "textDocument": {
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "definition": { "linkSupport": true },
            "foldingRange": { "rangeLimit": 5000, "lineFoldingOnly": true, "foldingRange": { "collapsedText": false } },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "publishDiagnostics": { "versionSupport": false, "relatedInformation": true },
            "diagnostic": { "dynamicRegistration": true, "relatedDocumentSupport": false }
          }
        }
        """;

    private const string Neovim = """
        {
          "general": { "positionEncodings": ["utf-8", "utf-16", "utf-32"] },
          "textDocument": {
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "definition": { "linkSupport": true },
            "foldingRange": { "lineFoldingOnly": true },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "publishDiagnostics": { "relatedInformation": true },
            "diagnostic": { "dynamicRegistration": false }
          }
        }
        """;

    private const string Eglot = """
        {
          "general": { "positionEncodings": ["utf-32", "utf-8", "utf-16"] },
          "window": { "showDocument": { "support": true } },
          "textDocument": {
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "definition": { "linkSupport": true },
            "hover": { "contentFormat": ["plaintext"] },
            "publishDiagnostics": { "relatedInformation": false, "versionSupport": true }
          }
        }
        """;

    private const string Helix = """
        {
          "general": { "positionEncodings": ["utf-8", "utf-32", "utf-16"] },
          "textDocument": {
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": false },
            "hover": { "contentFormat": ["markdown"] },
            "publishDiagnostics": { "versionSupport": true }
          }
        }
        """;

    [Theory]
    [InlineData("nothing", "{}", "utf-16", false, false, "plaintext", false)]
    [InlineData("VS Code", Code, "utf-16", true, true, "markdown", true)]
    [InlineData("Neovim", Neovim, "utf-8", true, true, "markdown", true)]
    [InlineData("eglot", Eglot, "utf-32", true, true, "plaintext", false)]
    [InlineData("Helix", Helix, "utf-8", false, false, "markdown", false)]
    public async Task Every_client_gets_every_answer_in_the_form_it_takes(
        string name,
        string capabilities,
        string encoding,
        bool nested,
        bool links,
        string hover,
        bool pulls
    )
    {
        Assert.NotEmpty(name);
        await using var editor = await FakeEditor.OpenAsync(capabilities: capabilities);
        var client = editor.Client;
        Assert.Equal(encoding, (string?)editor.Introduction!["capabilities"]!["positionEncoding"]);

        var symbols = await client.AskAsync("textDocument/documentSymbol");
        Assert.Equal(nested, symbols![0]!["children"] is not null);
        Assert.Equal(nested, symbols[0]!["location"] is null);
        Assert.Equal(5, LspMessages.Names(symbols).Count);

        var definition = await client.AskAsync("textDocument/definition", 8, 6);
        Assert.Equal(links, definition is JsonArray);

        var shown = await client.AskAsync("textDocument/hover", 8, 6);
        Assert.Equal(hover, (string?)shown!["contents"]!["kind"]);

        Assert.Equal(5, (await client.AskAsync("textDocument/foldingRange"))!.AsArray().Count);
        await AskForTheRestAsync(client);
        if (pulls)
        {
            Assert.Equal(
                "full",
                (string?)(await client.AskAsync("textDocument/diagnostic"))!["kind"]
            );
        }
        else
        {
            await client.WaitForAsync("textDocument/publishDiagnostics");
        }
    }

    private static async Task AskForTheRestAsync(LspClient client)
    {
        var item = (await client.AskAsync("textDocument/prepareTypeHierarchy", 6, 3))![0]!;
        foreach (var way in (string[])["supertypes", "subtypes"])
        {
            var parameters = new JsonObject { ["item"] = item.DeepClone() };
            Assert.NotNull(await client.RequestAsync($"typeHierarchy/{way}", parameters));
        }

        var selection = LspMessages.OfDocument();
        selection["positions"] = new JsonArray(LspMessages.Position(6, 3));
        Assert.NotNull(await client.RequestAsync("textDocument/selectionRange", selection));
        var call = new
        {
            command = "threadLsp.goToParent",
            arguments = new[]
            {
                new
                {
                    uri = LspMessages.Uri,
                    position = new { line = 8, character = 6 },
                    show = true,
                },
            },
        };
        Assert.NotNull(await client.RequestAsync("workspace/executeCommand", call));
    }
}
