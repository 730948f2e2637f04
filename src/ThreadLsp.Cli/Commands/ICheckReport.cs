using ThreadLsp.Cli.Input;

namespace ThreadLsp.Cli.Commands;

/// <summary>A way to print what <c>check</c> finds.</summary>
internal interface ICheckReport : IDisposable
{
    /// <summary>Prints and counts the diagnostics of a dump.</summary>
    void Add(InputFile file, CheckCount count);

    /// <summary>Prints that a file could not be read; standard error has said so already.</summary>
    void AddUnreadable(string name, string problem);

    /// <summary>Prints the summary.</summary>
    void Finish(CheckCount count);
}
