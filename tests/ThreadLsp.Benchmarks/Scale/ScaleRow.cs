using ThreadLsp.Benchmarks.Rows;

namespace ThreadLsp.Benchmarks.Scale;

/// <summary>What a build of the program did with a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Megabytes">Its size.</param>
/// <param name="Build">The build.</param>
/// <param name="CheckSeconds">How long <c>threadlsp check</c> took.</param>
/// <param name="CheckMemory">The most megabytes it used.</param>
/// <param name="Initialize">Microseconds from the start of the server to its answer to initialize.</param>
/// <param name="Open">Microseconds from opening the document to the first answer about a parent.</param>
/// <param name="Typed">Microseconds from a typed character to the answer about the parent at that place.</param>
/// <param name="ServerMemory">Megabytes that the server uses afterwards.</param>
internal sealed record ScaleRow(
    string Document,
    double Megabytes,
    string Build,
    double CheckSeconds,
    double CheckMemory,
    double Initialize,
    double Open,
    Latency Typed,
    double ServerMemory
);
