using System.Globalization;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Protocol;

namespace ThreadLsp.Server.Conversion;

/// <summary>The page that explains all codes. It lies beside the program, so that it can be read without a network.</summary>
internal static class DiagnosticPage
{
    private const string Name = "diagnostics.md";

    private static readonly Lazy<string?> Uri = new(Find);

    /// <summary>Where the section of a code begins; null where the page is not there.</summary>
    /// <remarks>Editors know <c>#L12</c> as a line, and names of headings only where they show the page rendered.</remarks>
    public static CodeDescription? Describe(string code) =>
        Uri.Value is { } uri && DiagnosticDocumentation.Find(code) is { } section
            ? new(string.Create(CultureInfo.InvariantCulture, $"{uri}#L{section.Line + 1}"))
            : null;

    private static string? Find()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Name);
        return File.Exists(path) ? new Uri(path).AbsoluteUri : null;
    }
}
