using System.Diagnostics;
using System.Globalization;

namespace ThreadLsp.Benchmarks.Scale;

/// <summary>The memory of another program.</summary>
/// <param name="Resident">Megabytes in use.</param>
/// <param name="Peak">Megabytes at the most so far.</param>
internal readonly record struct ProcessMemory(double Resident, double Peak)
{
    private const double Megabyte = 1 << 20;

    /// <summary>What a program uses now; nothing where it has ended.</summary>
    public static ProcessMemory Of(Process process)
    {
        var status = $"/proc/{process.Id}/status";
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                process.Refresh();
                return new(process.WorkingSet64 / Megabyte, process.PeakWorkingSet64 / Megabyte);
            }

            var lines = File.ReadAllLines(status);
            return new(Find(lines, "VmRSS:"), Find(lines, "VmHWM:"));
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            return default;
        }
    }

    private static double Find(string[] lines, string name)
    {
        const double KilobytesOfAMegabyte = 1024;
        var line = Array.Find(lines, it => it.StartsWith(name, StringComparison.Ordinal));
        return line is null
            ? 0
            : double.Parse(
                line[name.Length..].Replace("kB", string.Empty, StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            ) / KilobytesOfAMegabyte;
    }
}
