namespace ThreadLsp.Analysis.Diagnostics;

/// <summary>A kind of diagnostic.</summary>
/// <param name="Code">Its code, for ever: <c>TD1001</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Title">What it says, in one sentence without a dump's own words.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title);
