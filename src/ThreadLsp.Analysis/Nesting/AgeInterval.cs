#pragma warning disable
namespace ThreadLsp.Analysis.Nesting;

public readonly record struct AgeInterval(double MinimumSeconds, double MaximumSeconds);
