using System.Text;

namespace ThreadLsp.TestUtilities;

/// <summary>Compares an output with the expected one, which is kept in a file beside the sample.</summary>
public static class Baseline
{
    /// <summary>The environment variable that makes tests write the expected files anew.</summary>
    public const string UpdateVariable = "THREADLSP_UPDATE";

    private const int ShownContext = 3;
    private const int ShownLines = 60;

    // Nothing is replaced in silence: a lone surrogate in an output is a fault of the output.
    private static readonly UTF8Encoding Encoding = new(false, throwOnInvalidBytes: true);

    /// <summary>Fails when the file does not hold exactly the text; with <c>THREADLSP_UPDATE=1</c> it is written instead.</summary>
    /// <exception cref="BaselineMismatchException">The output is another one, or there is no expected file yet.</exception>
    public static void Verify(string expectedPath, string actual)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) is "1")
        {
            File.WriteAllText(expectedPath, actual, Encoding);
            return;
        }

        var name = Path.GetFileName(expectedPath);
        if (!File.Exists(expectedPath))
        {
            throw new BaselineMismatchException(
                $"There is no {name} yet. {UpdateVariable}=1 writes it; read it before it is committed. The output was:\n{actual}"
            );
        }

        var expected = File.ReadAllText(expectedPath, Encoding);
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            throw new BaselineMismatchException(
                $"The output is not {name}. If it is the better one: {UpdateVariable}=1.\n{Describe(expected, actual)}"
            );
        }
    }

    /// <summary>The lines that differ, with a few around them: <c>-</c> was expected, <c>+</c> is what came.</summary>
    public static string Describe(string expected, string actual)
    {
        var old = expected.Split('\n');
        var now = actual.Split('\n');
        var shortest = int.Min(old.Length, now.Length);
        var same = 0;
        while (same < shortest && Equal(old[same], now[same]))
        {
            same++;
        }

        var tail = 0;
        while (tail < shortest - same && Equal(old[^(tail + 1)], now[^(tail + 1)]))
        {
            tail++;
        }

        var description = new StringBuilder();
        var first = int.Max(0, same - ShownContext);
        description.Append("at line ").Append(same + 1).Append(":\n");
        Append(description, "  ", old.AsSpan(first..same));
        Append(description, "- ", old.AsSpan(same..^tail));
        Append(description, "+ ", now.AsSpan(same..^tail));
        Append(
            description,
            "  ",
            old.AsSpan((old.Length - tail)..int.Min(old.Length, old.Length - tail + ShownContext))
        );
        return description.ToString();
    }

    private static bool Equal(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal);

    private static void Append(StringBuilder description, string prefix, ReadOnlySpan<string> lines)
    {
        for (var i = 0; i < lines.Length && i < ShownLines; i++)
        {
            // A carriage return would otherwise move the cursor and hide the difference it makes.
            var line = lines[i].Replace("\r", "␍", StringComparison.Ordinal);
            description.Append(prefix).Append(line).Append('\n');
        }

        if (lines.Length > ShownLines)
        {
            description
                .Append(prefix)
                .Append("… and ")
                .Append(lines.Length - ShownLines)
                .Append(" more lines\n");
        }
    }
}
