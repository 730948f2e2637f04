using System.Globalization;

namespace ThreadLsp.Benchmarks.Rows;

/// <summary>An insertion that every peer makes at the same place, and undoes.</summary>
/// <param name="Kind">start, mid, end, struct or rand.</param>
/// <param name="Offset">UTF-16 code units.</param>
/// <param name="Text">What is inserted.</param>
internal readonly record struct PlannedEdit(string Kind, int Offset, string Text)
{
    private const int OffsetField = 2;
    private const int TextField = 6;

    /// <summary>Reads the plan beside a file: <c>kind, byte, utf16, line, column (bytes), column (utf16), text</c>, a line an edit.</summary>
    public static PlannedEdit[] ReadPlan(string file) =>
        [
            .. File.ReadAllText(file + ".edits")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t'))
                .Select(fields => new PlannedEdit(
                    fields[0],
                    int.Parse(fields[OffsetField], NumberStyles.None, CultureInfo.InvariantCulture),
                    fields[TextField]
                )),
        ];
}
