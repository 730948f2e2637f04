namespace ThreadLsp.Protocol;

/// <summary>Words shown within a text.</summary>
public sealed record InlayHint(
    Position Position,
    IReadOnlyList<InlayHintLabelPart> Label,
    string Tooltip,
    bool PaddingLeft
);
