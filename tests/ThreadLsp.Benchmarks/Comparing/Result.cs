using ThreadLsp.Benchmarks.Rows;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>What a contender printed, the medians of all rounds.</summary>
internal sealed record Result(Contender Contender, Row Row);
