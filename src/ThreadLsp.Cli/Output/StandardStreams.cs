using System.Text;

namespace ThreadLsp.Cli.Output;

/// <summary>Standard output and standard error, UTF-8 on every system.</summary>
internal static class StandardStreams
{
    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Standard output as bytes.</summary>
    public static Stream OpenOutput()
    {
        UseUtf8OnWindows();
        return Console.OpenStandardOutput();
    }

    /// <summary>Standard output as text with line feeds; it has to be disposed, else the end is lost.</summary>
    public static StreamWriter OpenTextOutput() =>
        new(OpenOutput(), Utf8, BufferSize) { NewLine = "\n" };

    /// <summary>Writes <c>threadlsp: error: …</c> to standard error.</summary>
    public static void WriteError(string message) => WriteErrorLine($"threadlsp: error: {message}");

    /// <summary>Writes a line to standard error; what could disturb a terminal is made visible.</summary>
    public static void WriteErrorLine(string line)
    {
        UseUtf8OnWindows();
        Console.Error.WriteLine(TerminalText.Escape(line));
    }

    private static void UseUtf8OnWindows()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }
    }
}
