using System.Text.RegularExpressions;

namespace ThreadLsp.TestUtilities.Lsp;

/// <summary>The methods that the server answers to, read from the source of its one table.</summary>
public static partial class ServerMethods
{
    /// <summary>The requests, in the order of the alphabet: each must be asked by a test and stand in README's table of features.</summary>
    public static IReadOnlyList<string> Requests { get; } =
    [.. All().Where(IsRequest).Order(StringComparer.Ordinal)];

    /// <summary>The notifications and requests that the server may send itself.</summary>
    public static IReadOnlyList<string> Sent { get; } =
    [.. Literals("*.cs").Except(All(), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> All() => Literals("MethodTable*.cs");

    /// <summary>Everything shaped like a method that a source file names.</summary>
    private static IEnumerable<string> Literals(string files) =>
        Directory
            .EnumerateFiles(
                RepositoryRoot.Combine("src/ThreadLsp.Server"),
                files,
                SearchOption.AllDirectories
            )
            .SelectMany(file => Method().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal);

    /// <summary>LSP calls notifications from a client <c>did…</c>, or begins them with a dollar sign; the cancel button is one more.</summary>
    private static bool IsRequest(string method) =>
        method[0] != '$'
        && !method.EndsWith("/cancel", StringComparison.Ordinal)
        && !method[(method.LastIndexOf('/') + 1)..].StartsWith("did", StringComparison.Ordinal);

    [GeneratedRegex(
        "\"(?<name>[$a-z][A-Za-z]*(/[a-z][A-Za-z]*)+)\"",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Method();
}
