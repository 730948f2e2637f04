namespace ThreadLsp.Tooling;

/// <summary>What native builds need of the machine.</summary>
public static class NativeToolChain
{
    /// <summary>What a native build needs and does not find, as a sentence begins with it; null where all is there.</summary>
    public static string? FindMissing()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        if (Shell.Find("clang") is null && Shell.Find("gcc") is null)
        {
            return "A linker (clang or gcc)";
        }

        return OperatingSystem.IsMacOS() || File.Exists("/usr/include/zlib.h")
            ? null
            : "zlib (zlib1g-dev)";
    }
}
