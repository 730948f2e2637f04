namespace ThreadLsp.Tooling;

/// <summary>Installs programs from Debian's packages, where they are missing and this user may.</summary>
public static class DebianPackages
{
    /// <summary>Installs the packages whose programs are not on the PATH.</summary>
    /// <param name="wanted">Programs with the packages that bring them.</param>
    /// <returns>Why some are still missing; null where all are there.</returns>
    public static async Task<string?> EnsureAsync(
        IReadOnlyList<(string Program, string Packages)> wanted
    )
    {
        var missing = wanted.Where(entry => !IsInstalled(entry.Program)).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var names = string.Join(", ", missing.Select(entry => entry.Program));
        if (Shell.Find("apt-get") is not { } apt || !Environment.IsPrivilegedProcess)
        {
            return $"{names} missing, and installing needs apt-get and root";
        }

        var packages = missing.SelectMany(entry => entry.Packages.Split(' ')).ToList();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DEBIAN_FRONTEND"] = "noninteractive",
        };
        await Progress
            .StepAsync(
                $"Installing {string.Join(' ', packages)} from Debian's packages",
                async () =>
                {
                    await Shell
                        .RequireAsync(apt, ["update", "-q"], environment: environment)
                        .ConfigureAwait(false);
                    await Shell
                        .RequireAsync(
                            apt,
                            ["install", "-y", "-q", "--no-install-recommends", .. packages],
                            environment: environment
                        )
                        .ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
        return null;
    }

    /// <summary>A program on the PATH, or a file.</summary>
    private static bool IsInstalled(string program) =>
        program.Contains('/', StringComparison.Ordinal)
            ? File.Exists(program)
            : Shell.Find(program) is not null;
}
