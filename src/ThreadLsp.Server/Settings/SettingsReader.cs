using System.Globalization;
using System.Text.Json;

namespace ThreadLsp.Server.Settings;

/// <summary>Reads settings from JSON. What is not there, or cannot be used, stays as it was.</summary>
internal static class SettingsReader
{
    /// <summary>The name of the section.</summary>
    public const string Section = "threadLsp";

    private const int LongestDelay = 60_000;
    private const int MostLines = 1_000_000;

    /// <summary>The settings of a section.</summary>
    /// <param name="settings">The section, or an object that has it; null where nothing is said.</param>
    /// <param name="otherwise">What holds where the section says nothing.</param>
    /// <param name="complain">Is told of values that cannot be used, and what would be right.</param>
    public static ServerSettings Read(
        JsonElement? settings,
        ServerSettings otherwise,
        Action<string> complain
    )
    {
        if (settings is not { ValueKind: JsonValueKind.Object } section)
        {
            return otherwise;
        }

        section =
            section.TryGetProperty(Section, out var inner)
            && inner.ValueKind == JsonValueKind.Object
                ? inner
                : section;
        return otherwise with
        {
            DiagnosticsDelay = TimeSpan.FromMilliseconds(
                Number(
                    "diagnostics.delay",
                    "milliseconds",
                    LongestDelay,
                    (int)otherwise.DiagnosticsDelay.TotalMilliseconds
                )
            ),
            WorkspaceDiagnostics = Flag("diagnostics.workspace", otherwise.WorkspaceDiagnostics),
            CodeLensEnabled = Flag("codeLens.enabled", otherwise.CodeLensEnabled),
            FarParents = Flag("inlayHints.farParents", otherwise.FarParents),
            FarParentLines = Number(
                "inlayHints.farParentLines",
                "lines",
                MostLines,
                otherwise.FarParentLines
            ),
        };

        bool Flag(string name, bool before)
        {
            switch (Find(section, name)?.ValueKind)
            {
                case JsonValueKind.True:
                    return true;
                case JsonValueKind.False:
                    return false;
                case null or JsonValueKind.Null:
                    return before;
                default:
                    complain($"{Section}.{name} is true or false: {Show(before)} holds.");
                    return before;
            }
        }

        int Number(string name, string unit, int most, int before)
        {
            var value = Find(section, name);
            if (value is null or { ValueKind: JsonValueKind.Null })
            {
                return before;
            }

            if (
                value is { ValueKind: JsonValueKind.Number } number
                && number.TryGetDouble(out var amount)
                && amount >= 0
                && amount <= most
            )
            {
                return (int)amount;
            }

            complain(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Section}.{name} is a number of {unit} from 0 to {most}: {before} holds."
                )
            );
            return before;
        }
    }

    private static string Show(bool value) => value ? "true" : "false";

    /// <summary>A value by its path, such as <c>codeLens.enabled</c>: each part is an object within the one before.</summary>
    private static JsonElement? Find(JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (
                element.ValueKind != JsonValueKind.Object
                || !element.TryGetProperty(name, out element)
            )
            {
                return null;
            }
        }

        return element;
    }
}
