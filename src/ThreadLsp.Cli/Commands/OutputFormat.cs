namespace ThreadLsp.Cli.Commands;

/// <summary>Whom an output is for.</summary>
internal enum OutputFormat
{
    /// <summary>People.</summary>
    Text,

    /// <summary>Programs.</summary>
    Json,
}
