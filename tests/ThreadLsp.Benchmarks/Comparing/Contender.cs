namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>A program that prints a row when it is run.</summary>
/// <param name="Document">What it parses, as the table says it.</param>
/// <param name="Name">The parser, as the table says it.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record Contender(
    string Document,
    string Name,
    string Program,
    IReadOnlyList<string> Arguments
);
