namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>A promise about speed or memory, and what was measured.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Limit">What is promised.</param>
/// <param name="Measured">What it is.</param>
/// <param name="IsMet">True when the promise is kept everywhere it was measured.</param>
internal sealed record Bar(string What, string Limit, string Measured, bool IsMet);
