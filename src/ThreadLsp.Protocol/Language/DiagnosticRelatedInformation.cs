namespace ThreadLsp.Protocol;

/// <summary>Another place that helps to understand a diagnostic.</summary>
public sealed record DiagnosticRelatedInformation(Location Location, string Message);
