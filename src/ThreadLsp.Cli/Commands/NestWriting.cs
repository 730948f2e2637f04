using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;
using ThreadLsp.Features.Fixes;

namespace ThreadLsp.Cli.Commands;

/// <summary><c>threadlsp nest FILE --write</c>: the nesting that was inferred into the file.</summary>
internal static class NestWriting
{
    /// <summary>Writes it, and lists on standard error what is not sure enough to be written.</summary>
    public static int Run(string name, double minimumConfidence)
    {
        if (FileRewriter.TryRead(name) is not { } file)
        {
            return ExitCode.Failed;
        }

        var model = file.Model;
        using var output = StandardStreams.OpenTextOutput();
        if (!model.IsNestingInferred)
        {
            output.WriteLine($"{TerminalText.Escape(name)}: the dump records its nesting already.");
            return ExitCode.Success;
        }

        if (model.CommentCount == 0)
        {
            output.WriteLine($"{TerminalText.Escape(name)}: there is no comment to place.");
            return ExitCode.Success;
        }

        var written = NestingWriter.Find(model, minimumConfidence);
        if (!FileRewriter.TryWrite(file, written.Changes))
        {
            return ExitCode.Failed;
        }

        foreach (var comment in written.Flat)
        {
            StandardStreams.WriteErrorLine(Describe(name, model, comment, minimumConfidence));
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{TerminalText.Escape(name)}: {model.CommentCount - written.Flat.Length} of {model.CommentCount} placements are written."
            )
        );
        return ExitCode.Success;
    }

    private static string Describe(
        string name,
        ThreadModel model,
        int comment,
        double minimumConfidence
    )
    {
        var parent = model.GetParent(comment);
        var confidence = model.GetConfidence(comment);
        var answered = parent < 0 ? "the story" : model[parent].Author;
        var reason =
            confidence < minimumConfidence
                ? FormattableString.Invariant(
                    $"{confidence * 100:F0} % sure that it answers {answered}"
                )
                : $"it answers {answered}, beyond a comment that stays flat";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}:{model[comment].Line + 1}: {model[comment].Author} {model[comment].Age} stays flat: {reason}."
        );
    }
}
