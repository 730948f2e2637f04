using System.Globalization;
using Spectre.Console;
using ThreadLsp.Analysis;
using ThreadLsp.Analysis.Diagnostics;
using ThreadLsp.Features.Fixes;
using ThreadLsp.Syntax;
using ThreadLsp.TestUtilities.Damage;

namespace ThreadLsp.Training;

/// <summary>Measures how malformed nesting is found and mended, on dumps that are broken in one way at one random place.</summary>
internal static class DamageCommand
{
    private const int PlacesOfADump = 10;

    /// <summary>Breaks all indented dumps of a corpus and prints the table.</summary>
    /// <param name="corpus">The folder with dumps/.</param>
    /// <param name="misses">How many places of each kind are shown that the first fix does not mend.</param>
    public static void Run(DirectoryInfo corpus, int misses)
    {
        var scores = Enum.GetValues<DamageKind>()
            .ToDictionary(kind => kind, _ => new DamageScore());
        var alarms = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var comments = 0;
        foreach (
            var path in Directory
                .EnumerateFiles(Path.Combine(corpus.FullName, "dumps"), "*.indent2.txt")
                .Order(StringComparer.Ordinal)
        )
        {
            var text = File.ReadAllText(path);
            var model = Read(text);
            comments += model.CommentCount;
            foreach (var found in model.GetDiagnostics().Where(IsAlarm))
            {
                var key = $"{found.Severity} {found.Code}";
                alarms[key] = alarms.GetValueOrDefault(key) + 1;
            }

            foreach (var (kind, score) in scores)
            {
                for (var place = 0; place < PlacesOfADump; place++)
                {
                    if (new DamageGenerator(text, place).Break(kind) is { } damaged)
                    {
                        Measure(model, damaged, score, misses);
                    }
                }
            }
        }

        Show(scores, alarms, comments);
    }

    private static void Measure(
        ThreadModel original,
        DamagedDump damaged,
        DamageScore score,
        int misses
    )
    {
        score.Count++;
        var known = original.GetDiagnostics().Select(found => Key(original, found)).ToHashSet();
        var model = Read(damaged.Text);
        var isNew = model
            .GetDiagnostics()
            .Where(found => IsAlarm(found) && !known.Contains(Key(model, found)))
            .ToList();
        if (isNew.Count == 0)
        {
            DamageMiss.Show(score, misses, damaged, model, null, []);
            return;
        }

        score.Found++;
        var fixes = isNew
            .Select(found => CodeFixes.Find(model, found))
            .FirstOrDefault(found => !found.IsEmpty, []);
        var mended = GetNesting(Read(damaged.Mended));
        var restored = fixes
            .Select(fix =>
                mended.SequenceEqual(
                    GetNesting(Read(model.Tree.Text.WithChanges(fix.Changes.AsSpan()).ToString()))
                )
            )
            .ToList();
        score.RestoredByFirst += restored is [true, ..] ? 1 : 0;
        score.RestoredByAny += restored.Contains(true) ? 1 : 0;
        if (restored is not [true, ..])
        {
            DamageMiss.Show(score, misses, damaged, model, isNew[0], fixes);
        }
    }

    /// <summary>Who answers whom, told by the words of the comments, so that it does not matter where they stand.</summary>
    private static List<string> GetNesting(ThreadModel model)
    {
        var names = model.GetComments().Select(comment => Describe(model, comment)).ToList();
        return
        [
            .. names
                .Select(
                    (name, comment) =>
                        model.GetParent(comment) is >= 0 and var parent
                            ? $"{name}\0{names[parent]}"
                            : name
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Describe(ThreadModel model, Comment comment) =>
        string.Join(
            '\n',
            model
                .Tree.Text.ToString(comment.FullSpan)
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );

    private static bool IsAlarm(Diagnostic found) =>
        found.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning;

    /// <summary>A diagnostic and the words it stands at, so that it is known again where lines have moved.</summary>
    private static string Key(ThreadModel model, Diagnostic found)
    {
        var line = model.Tree.GetLineNumber(found.Span.Start);
        return $"{found.Code} {model.Tree.Text.ToString(model.GetContentSpan(line))}";
    }

    private static void Show(
        Dictionary<DamageKind, DamageScore> scores,
        SortedDictionary<string, int> alarms,
        int comments
    )
    {
        var table = new Table();
        table.AddColumns(
            "damage",
            "places",
            "found",
            "mended by the first fix",
            "by one of the fixes"
        );
        foreach (var (kind, score) in scores)
        {
            table.AddRow(
                kind.ToString(),
                score.Count.ToString(CultureInfo.InvariantCulture),
                Percent(score.Found, score.Count),
                Percent(score.RestoredByFirst, score.Count),
                Percent(score.RestoredByAny, score.Count)
            );
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"False alarms on the {comments} comments of the dumps as they are, per 1,000:"
        );
        foreach (var (code, count) in alarms)
        {
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"  {code}: {count * 1000.0 / comments:F2} ({count})"
            );
        }
    }

    private static string Percent(int part, int whole) =>
        whole == 0
            ? "-"
            : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F0} %");

    private static ThreadModel Read(string text) => ThreadModel.Create(SyntaxTree.ParseText(text));
}
