using Spectre.Console;

namespace ThreadLsp.Cli.Output;

/// <summary>Writes text to standard output, with colours where it is a terminal that shows them.</summary>
/// <remarks>
/// Spectre decides what the terminal can do: no colours into a file or a pipe, none where <c>NO_COLOR</c> is set. It is not left to
/// break lines: those of a file are the same everywhere, and for a terminal the caller cuts them. Invariant: every text is escaped here, so
/// that nothing of a dump reaches the terminal raw.
/// </remarks>
internal sealed class TerminalWriter : IDisposable
{
    private readonly StreamWriter output;
    private readonly AnsiWriter? styled;

    private TerminalWriter(StreamWriter output, AnsiWriter? styled)
    {
        this.output = output;
        this.styled = styled;
    }

    /// <summary>Opens standard output.</summary>
    public static TerminalWriter Open()
    {
        var stream = StandardStreams.OpenTextOutput();
        return new(stream, HasColors() ? CreateStyled(stream) : null);
    }

    /// <summary>The columns of the terminal; as many as one likes where the output goes elsewhere.</summary>
    public int Width { get; } = MeasureTerminal();

    /// <summary>Writes a text as it is.</summary>
    public TerminalWriter Write(string text)
    {
        output.Write(TerminalText.Escape(text));
        return this;
    }

    /// <summary>Writes a text in a style, where the terminal has styles.</summary>
    public TerminalWriter Write(string text, Style style)
    {
        if (styled is null || text.Length == 0)
        {
            return Write(text);
        }

        styled.Write(TerminalText.Escape(text), style);
        return this;
    }

    /// <summary>Ends the line.</summary>
    public void EndLine() => output.Write('\n');

    /// <summary>Writes what is left.</summary>
    public void Dispose() => output.Dispose();

    private static int MeasureTerminal()
    {
        if (Console.IsOutputRedirected)
        {
            return int.MaxValue;
        }

        // A terminal that does not know its width says 0.
        var width = Console.WindowWidth;
        return width > 0 ? width : int.MaxValue;
    }

    private static bool HasColors() =>
        !Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    private static AnsiWriter? CreateStyled(StreamWriter output)
    {
        var capabilities = AnsiCapabilities.Create(Console.Out);
        return capabilities.Ansi ? new(output, capabilities) : null;
    }
}
