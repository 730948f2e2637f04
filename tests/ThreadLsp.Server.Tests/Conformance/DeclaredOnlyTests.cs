using System.Text.Json.Nodes;
using ThreadLsp.TestUtilities.Conformance;

namespace ThreadLsp.Server.Tests.Conformance;

/// <summary>The rules find what a client has not declared: a message for each, refused by a client of <c>{}</c> and taken by one that declares it.</summary>
public sealed class DeclaredOnlyTests
{
    [Theory]
    [InlineData(
        "initialize",
        """{ "capabilities": { "positionEncoding": "utf-8" } }""",
        """{ "general": { "positionEncodings": ["utf-8"] } }"""
    )]
    [InlineData(
        "initialize",
        """{ "capabilities": { "diagnosticProvider": {} } }""",
        """{ "textDocument": { "diagnostic": {} } }"""
    )]
    [InlineData(
        "textDocument/documentSymbol",
        """[{ "name": "bob", "kind": 15, "selectionRange": {} }]""",
        """{ "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } }"""
    )]
    [InlineData(
        "textDocument/documentSymbol",
        """[{ "name": "bob", "kind": 22 }]""",
        """{ "textDocument": { "documentSymbol": { "symbolKind": { "valueSet": [22] } } } }"""
    )]
    [InlineData(
        "textDocument/implementation",
        """[{ "targetUri": "file:///a" }]""",
        """{ "textDocument": { "implementation": { "linkSupport": true } } }"""
    )]
    [InlineData(
        "textDocument/hover",
        """{ "contents": { "kind": "markdown", "value": "" } }""",
        """{ "textDocument": { "hover": { "contentFormat": ["plaintext", "markdown"] } } }"""
    )]
    [InlineData(
        "textDocument/foldingRange",
        """[{ "startLine": 1, "endLine": 2, "collapsedText": "…" }]""",
        """{ "textDocument": { "foldingRange": { "foldingRange": { "collapsedText": true } } } }"""
    )]
    [InlineData(
        "textDocument/completion",
        """{ "items": [{ "label": "bob", "insertTextFormat": 2 }] }""",
        """{ "textDocument": { "completion": { "completionItem": { "snippetSupport": true } } } }"""
    )]
    [InlineData(
        "textDocument/codeAction",
        """[{ "title": "Mend", "edit": {}, "kind": "quickfix" }]""",
        """{ "textDocument": { "codeAction": { "codeActionLiteralSupport": {} } } }"""
    )]
    [InlineData(
        "textDocument/codeAction",
        """[{ "title": "Mend" }]""",
        """{ "textDocument": { "codeAction": { "resolveSupport": { "properties": ["edit"] } } } }"""
    )]
    [InlineData(
        "textDocument/codeAction",
        """[{ "title": "Mend", "edit": {}, "isPreferred": true }]""",
        """{ "textDocument": { "codeAction": { "isPreferredSupport": true } } }"""
    )]
    [InlineData(
        "textDocument/publishDiagnostics",
        """{ "version": 1, "diagnostics": [] }""",
        """{ "textDocument": { "publishDiagnostics": { "versionSupport": true } } }"""
    )]
    [InlineData(
        "textDocument/diagnostic",
        """{ "items": [{ "message": "", "severity": 1, "relatedInformation": [] }] }""",
        """{ "textDocument": { "diagnostic": { "relatedInformation": true } } }"""
    )]
    [InlineData(
        "textDocument/rename",
        """{ "documentChanges": [{ "edits": [] }] }""",
        """{ "workspace": { "workspaceEdit": { "documentChanges": true } } }"""
    )]
    [InlineData(
        "textDocument/rename",
        """{ "changes": { "a": [{ "annotationId": "b" }] } }""",
        """{ "workspace": { "workspaceEdit": { "changeAnnotationSupport": {} } } }"""
    )]
    [InlineData(
        "workspace/applyEdit",
        """{ "edit": { "documentChanges": [{ "kind": "create" }] } }""",
        """
            {
              "workspace": {
                "applyEdit": true,
                "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] }
              }
            }
            """
    )]
    [InlineData(
        "window/showDocument",
        """{ "uri": "file:///a" }""",
        """{ "window": { "showDocument": { "support": true } } }"""
    )]
    [InlineData(
        "workspace/inlayHint/refresh",
        "null",
        """{ "workspace": { "inlayHint": { "refreshSupport": true } } }"""
    )]
    [InlineData(
        "client/registerCapability",
        """{ "registrations": [{ "method": "workspace/didChangeWatchedFiles" }] }""",
        """{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } }"""
    )]
    public void What_is_not_declared_is_refused(string method, string message, string declared)
    {
        var value = JsonNode.Parse(message);
        Assert.NotEmpty(DeclaredOnly.Violations(new(new JsonObject()), method, value));
        Assert.Empty(DeclaredOnly.Violations(new(JsonNode.Parse(declared)!), method, value));
    }

    [Fact]
    public void More_folds_than_a_client_takes_are_refused()
    {
        var client = new Declared(
            JsonNode.Parse("""{ "textDocument": { "foldingRange": { "rangeLimit": 1 } } }""")!
        );
        var fold = new JsonObject { ["startLine"] = 1, ["endLine"] = 2 };
        Assert.Empty(Find(new JsonArray(fold.DeepClone())));
        Assert.NotEmpty(Find(new JsonArray(fold.DeepClone(), fold.DeepClone())));

        IEnumerable<string> Find(JsonNode folds) =>
            DeclaredOnly.Violations(client, "textDocument/foldingRange", folds);
    }

    [Theory]
    [InlineData("""{ "textDocument": { "semanticTokens": { "tokenTypes": ["type"] } } }""", 1)]
    [InlineData(
        """{ "textDocument": { "semanticTokens": { "tokenTypes": ["type", "title"] } } }""",
        0
    )]
    [InlineData("{}", 0)]
    public void Coloured_words_have_names_that_the_client_lists(string declared, int refused) =>
        Assert.Equal(
            refused,
            DeclaredOnly
                .Violations(
                    new(JsonNode.Parse(declared)!),
                    "initialize",
                    JsonNode.Parse(
                        """{ "capabilities": { "semanticTokensProvider": { "legend": { "tokenTypes": ["type", "title"] } } } }"""
                    )
                )
                .Count()
        );

    [Fact]
    public void A_client_that_asks_for_diagnostics_is_not_told_them_as_well()
    {
        var client = new Declared(JsonNode.Parse("""{ "textDocument": { "diagnostic": {} } }""")!);
        Assert.NotEmpty(
            DeclaredOnly.Violations(
                client,
                "textDocument/publishDiagnostics",
                JsonNode.Parse("""{ "diagnostics": [] }""")
            )
        );
    }
}
