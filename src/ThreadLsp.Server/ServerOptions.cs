namespace ThreadLsp.Server;

/// <summary>How a server runs.</summary>
/// <param name="Version">The version it gives.</param>
/// <param name="Log">Where a line of its log goes; standard output belongs to the protocol.</param>
/// <param name="ClientProcessId">The process whose end ends the server; null where the client does not say.</param>
public sealed record ServerOptions(string Version, Action<string> Log, int? ClientProcessId = null)
{
    /// <summary>Runs before the handler of every message and within its turn; tests wait or throw here. Null in the program.</summary>
    internal Func<string, CancellationToken, Task>? Interceptor { get; init; }

    /// <summary>Tells when the typing has rested; tests have one of their own.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;
}
