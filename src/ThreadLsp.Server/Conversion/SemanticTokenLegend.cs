using ThreadLsp.Features;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>What the numbers in an answer to <c>semanticTokens</c> mean: LSP's names where one fits, else our own.</summary>
internal static class SemanticTokenLegend
{
    /// <summary>Told to the client once; the place of a name in its list is its number.</summary>
    public static SemanticTokensLegend Legend { get; } =
        new(
            [.. Enum.GetValues<SemanticTokenKind>().Select(GetName)],
            ["declaration", "originalPoster", "bare"]
        );

    private static string GetName(SemanticTokenKind kind) =>
        kind switch
        {
            SemanticTokenKind.Title => "title",
            SemanticTokenKind.Author => "type",
            SemanticTokenKind.Age => "age",
            SemanticTokenKind.Points => "number",
            SemanticTokenKind.Quote => "string",
            SemanticTokenKind.Link => "link",
            SemanticTokenKind.Footnote => "footnote",
            SemanticTokenKind.Directive => "macro",
            _ => "comment",
        };
}
