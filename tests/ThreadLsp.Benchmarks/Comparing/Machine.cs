using System.Globalization;
using System.Runtime.InteropServices;

namespace ThreadLsp.Benchmarks.Comparing;

/// <summary>What a measurement was made on: figures mean little without it.</summary>
internal static class Machine
{
    private const string ProcessorFile = "/proc/cpuinfo";
    private const string LoadFile = "/proc/loadavg";

    /// <summary>The mean number of programs that wanted a core in the last minute; null where the system does not tell.</summary>
    public static double? Load =>
        File.Exists(LoadFile)
            ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture)
            : null;

    /// <summary>Date, processor, system and runtime in one line.</summary>
    public static string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores of {FindProcessor()}, "
                + $"{RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}"
        );

    private static string FindProcessor() =>
        File.Exists(ProcessorFile)
            ? File.ReadLines(ProcessorFile)
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':')[1]
                .Trim()
                ?? RuntimeInformation.ProcessArchitecture.ToString()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
