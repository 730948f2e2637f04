namespace ThreadLsp.Protocol;

/// <summary>How far a work has come: <c>begin</c>, <c>report</c> or <c>end</c>.</summary>
public sealed record WorkDoneProgress(
    string Kind,
    string? Title = null,
    string? Message = null,
    int? Percentage = null
);
