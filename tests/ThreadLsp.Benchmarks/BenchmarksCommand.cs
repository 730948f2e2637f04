using System.CommandLine;
using ThreadLsp.Benchmarks.Rows;

namespace ThreadLsp.Benchmarks;

/// <summary>The program: one command for each thing that is measured.</summary>
internal static partial class BenchmarksCommand
{
    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "How long each part goes on where it can be repeated at will.",
        DefaultValueFactory = _ => 1.5,
        Recursive = true,
    };

    private static readonly Argument<FileInfo> Dump = new("file") { Description = "A dump." };

    private static readonly Argument<int> Count = new("n") { Description = "How many." };

    /// <summary>All commands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Measures the document model, beside others that do the same.")
        {
            Seconds,
            CreateRow(),
            CreateWide(),
            CreateDeep(),
            CreateHalf(),
            Comparing.CompareCommand.Create(),
            Serving.ServersCommand.Create(),
            Scale.ScaleCommand.Create(),
        };
        AddMicro(root);
        return root;
    }

    /// <summary>The native build has no such command.</summary>
    static partial void AddMicro(RootCommand root);

    private static Command CreateRow()
    {
        var row = new Command(
            "row",
            "Prints the line of JSON that every peer prints: parses a dump and replays the plan of edits beside it (FILE.edits)."
        )
        {
            Dump,
        };
        row.SetAction(result =>
        {
            var path = result.GetRequiredValue(Dump).FullName;
            var plan = PlannedEdit.ReadPlan(path);
            Print(result, Measure(result, Path.GetFileName(path), File.ReadAllBytes(path), plan));
        });
        return row;
    }

    private static Command CreateWide()
    {
        var wide = new Command("wide", "The same for typing in the middle of so many siblings.")
        {
            Count,
        };
        wide.SetAction(result =>
        {
            var siblings = result.GetRequiredValue(Count);
            var (utf8, plan) = GeneratedText.Wide(siblings);
            Print(result, Measure(result, "wide", utf8, plan) with { Siblings = siblings });
        });
        return wide;
    }

    private static Command CreateDeep()
    {
        var deep = new Command("deep", "The same for typing at such a depth.") { Count };
        deep.SetAction(result =>
        {
            var depth = result.GetRequiredValue(Count);
            var (utf8, plan) = GeneratedText.Deep(depth);
            Print(result, Measure(result, "deep", utf8, plan) with { Depth = depth });
        });
        return deep;
    }

    private static Command CreateHalf()
    {
        var half = new Command(
            "half",
            "The same for a dump in which indenting one header gives half of the comments another parent."
        )
        {
            Dump,
        };
        half.SetAction(result =>
        {
            var path = result.GetRequiredValue(Dump).FullName;
            var (utf8, plan) = GeneratedText.Half(File.ReadAllText(path));
            Print(result, Measure(result, "half of " + Path.GetFileName(path), utf8, plan));
        });
        return half;
    }

    private static Row Measure(
        ParseResult result,
        string name,
        byte[] utf8,
        IReadOnlyList<PlannedEdit> plan
    ) => new RowMeasurement(result.GetValue(Seconds)).Measure(name, utf8, plan);

    private static void Print(ParseResult result, Row row) =>
        result.InvocationConfiguration.Output.WriteLine(RowJson.Write(row));
}
