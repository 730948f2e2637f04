using System.CommandLine;
using System.CommandLine.Parsing;
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
        var write = new Option<bool>("--write")
        {
            Description = "Write the nesting that was inferred into the file, as indentation.",
        };
        var minimumConfidence = new Option<double?>("--min-confidence")
        {
            Description =
                "With --write: leave the comments flat whose placement is less sure, from 0 to 1.",
            HelpName = "P",
            CustomParser = ParseConfidence,
        };
        var command = new Command("nest", "Shows who answers whom, and how that is known.")
        {
            file,
            json,
            write,
            minimumConfidence,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(write) && result.GetValue(json))
            {
                result.AddError("--write and --json do not go together.");
            }

            if (!result.GetValue(write) && result.GetResult(minimumConfidence) is not null)
            {
                result.AddError("--min-confidence goes with --write.");
            }
        });
        command.SetAction(result =>
            result.GetValue(write)
                ? NestWriting.Run(
                    result.GetRequiredValue(file),
                    result.GetValue(minimumConfidence) ?? 0
                )
                : Run(result.GetRequiredValue(file), result.GetValue(json))
        );
        return command;
    }

    private static double? ParseConfidence(ArgumentResult result)
    {
        if (
            result.Tokens is [{ Value: var value }]
            && double.TryParse(
                value,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number is >= 0 and <= 1
        )
        {
            return number;
        }

        result.AddError("--min-confidence takes a number from 0 to 1, such as 0.8.");
        return null;
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
