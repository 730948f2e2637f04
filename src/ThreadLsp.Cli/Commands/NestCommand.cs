using System.CommandLine;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp nest FILE</c>: who answers whom, and how that is known.</summary>
internal static class NestCommand
{
    private const int MaximumColumnWidth = 32;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = FileArguments.CreateSingle();
        var json = new Option<bool>("--json") { Description = "Write one JSON value." };
        var command = new Command("nest", "Shows who answers whom, and how that is known.")
        {
            file,
            json,
        };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(json)));
        return command;
    }

    private static int Run(string name, bool json)
    {
        if (InputReader.TryRead(name, out var problem) is not { } file)
        {
            StandardStreams.WriteError($"{name}: {problem}.");
            return ExitCode.Failed;
        }

        file.WarnIfNotUtf8();
        if (json)
        {
            NestJson.Write(file.Model);
        }
        else
        {
            WriteTable(file.Model);
        }

        return ExitCode.Success;
    }

    private static void WriteTable(ThreadModel model)
    {
        using var output = TerminalWriter.Open();
        var comments = model.GetComments();
        var depths = Depths.Compute(model);
        var widths = new
        {
            Index = int.Max("comment".Length, CountDigits(comments.Length)),
            Line = int.Max("line".Length, CountDigits(model.Tree.Lines.Count)),
            Author = GetWidth(comments.Select(comment => comment.Author)),
            Age = GetWidth(comments.Select(comment => comment.Age)),
        };
        output
            .Write(
                $"{"comment".PadLeft(widths.Index)}  {"line".PadLeft(widths.Line)}  {"author".PadRight(widths.Author)}  {"age".PadRight(widths.Age)}  {"parent".PadLeft(widths.Index)}  depth  known by",
                Styles.Faint
            )
            .EndLine();
        foreach (var comment in comments)
        {
            var parent = model.GetParent(comment.Index);
            output
                .Write(Format(comment.Index).PadLeft(widths.Index))
                .Write("  ")
                .Write(Format(comment.Line + 1).PadLeft(widths.Line), Styles.Faint)
                .Write("  ")
                .Write(Columns.Fit(comment.Author, widths.Author), Styles.Name)
                .Write("  ")
                .Write(Columns.Fit(comment.Age, widths.Age), Styles.Faint)
                .Write("  ")
                .Write((parent < 0 ? "story" : Format(parent)).PadLeft(widths.Index))
                .Write("  ")
                .Write(Format(depths[comment.Index]).PadLeft("depth".Length))
                .Write("  ")
                .Write(DescribeSource(model, comment.Index), Styles.Faint)
                .EndLine();
        }
    }

    private static string DescribeSource(ThreadModel model, int comment)
    {
        var source = NestJson.GetName(model.GetSource(comment));
        return model.GetSource(comment) == NestingSource.Inferred
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{source}, {model.GetConfidence(comment) * 100:F0} %"
            )
            : source;
    }

    private static int GetWidth(IEnumerable<string> values) =>
        int.Min(
            MaximumColumnWidth,
            values.Select(Columns.Measure).DefaultIfEmpty("author".Length).Max()
        );

    private static int CountDigits(int number) => Format(number).Length;

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
