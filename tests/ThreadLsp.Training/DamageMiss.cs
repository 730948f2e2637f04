using System.Collections.Immutable;
using Spectre.Console;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Features.Fixes;
using ThreadLsp.TestUtilities.Damage;

namespace ThreadLsp.Training;

/// <summary>Shows a broken place that was not found, or not mended by the first fix, so that a person can see why.</summary>
internal static class DamageMiss
{
    private const int LinesAround = 9;
    private const int Width = 110;

    /// <summary>Shows it, unless enough of its kind were shown.</summary>
    public static void Show(
        DamageScore score,
        int most,
        DamagedDump damaged,
        ThreadModel model,
        Diagnostic? found,
        ImmutableArray<CodeFix> fixes
    )
    {
        if (score.Shown++ >= most)
        {
            return;
        }

        var lines = damaged.Text.Split('\n');
        var mended = damaged.Mended.Split('\n');
        var first = lines.Zip(mended).TakeWhile(pair => pair.First == pair.Second).Count();
        AnsiConsole.WriteLine($"=== {damaged.Kind}: {found?.Code ?? "not found"} {found?.Message}");
        foreach (var fix in fixes)
        {
            AnsiConsole.WriteLine($"    fix: {fix.Title}");
        }

        for (var line = int.Max(0, first - LinesAround); line < lines.Length; line++)
        {
            var isHeader = model.Tree.Lines[line].Kind == Syntax.LineKind.Header;
            if (line > first + LinesAround || (!isHeader && int.Abs(line - first) > 2))
            {
                continue;
            }

            var shown = lines[line].Length > Width ? lines[line][..Width] : lines[line];
            AnsiConsole.WriteLine($"{(line == first ? '!' : ' ')} {shown}");
        }
    }
}
