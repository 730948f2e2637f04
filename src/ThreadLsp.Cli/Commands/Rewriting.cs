using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;
using ThreadLsp.Features.Fixes;

namespace ThreadLsp.Cli.Commands;

/// <summary>What the commands that change files have in common.</summary>
internal static class Rewriting
{
    /// <summary>Changes dumps where there is something to change, or only tells of it.</summary>
    /// <param name="names">The files.</param>
    /// <param name="find">What changes in one of them.</param>
    /// <param name="check">Nothing is written.</param>
    /// <returns>The code for the shell, see <see cref="ExitCode"/>.</returns>
    public static int Run(string[] names, Func<ThreadModel, MendedDump> find, bool check)
    {
        using var output = StandardStreams.OpenTextOutput();
        var (changed, failed, unfinished) = (0, 0, 0);
        foreach (var name in names)
        {
            if (FileRewriter.TryRead(name) is not { } file)
            {
                failed++;
                continue;
            }

            var found = find(file.Model);
            if (found is { Changes.IsEmpty: true, Left: 0 })
            {
                continue;
            }

            if (!check && !FileRewriter.TryWrite(file, found.Changes))
            {
                failed++;
                continue;
            }

            changed++;
            unfinished += found.Left > 0 ? 1 : 0;
            output.WriteLine($"{TerminalText.Escape(name)}: {Describe(found, check)}");
        }

        return failed > 0 ? ExitCode.Failed
            : (check && changed > 0) || unfinished > 0 ? ExitCode.ErrorsFound
            : ExitCode.Success;
    }

    /// <summary>What was done, or is to be, and how to go on where something is left.</summary>
    internal static string Describe(MendedDump mended, bool check)
    {
        var changes = mended.Changes.Length;
        var done = string.Create(
            CultureInfo.InvariantCulture,
            $"{changes} {(changes == 1 ? "change" : "changes")}{(check ? " to make" : string.Empty)}."
        );
        return mended switch
        {
            { Left: 0 } => done,
            { IsStuck: true } => string.Create(
                CultureInfo.InvariantCulture,
                $"{done} {mended.Left} more could not be mended together with the others: mend them one by one in an editor."
            ),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{done} {mended.Left} more are left, for so much takes its time: run it again."
            ),
        };
    }
}
