using ThreadLsp.Server.Capabilities;

namespace ThreadLsp.Server.Conversion;

/// <summary>What a client takes of folds.</summary>
/// <param name="Limit">How many.</param>
/// <param name="HasKinds">It knows LSP's kinds.</param>
/// <param name="HasCollapsedText">It shows a text for what is folded.</param>
internal readonly record struct FoldForm(
    int Limit,
    bool HasKinds = false,
    bool HasCollapsedText = false
)
{
    /// <summary>What this client takes.</summary>
    public static FoldForm Of(ClientCapabilities client) =>
        new(client.FoldingRangeLimit, client.FoldingRangeKinds, client.CollapsedText);
}
