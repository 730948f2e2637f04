namespace ThreadLsp.Protocol;

/// <summary>A part of an inlay hint; with a location one can go there from it.</summary>
public sealed record InlayHintLabelPart(string Value, Location? Location);
