using System.Collections.Immutable;
using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Cli.Input;
using ThreadLsp.Cli.Output;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Cli.Commands;

/// <summary>What the commands that change files have in common.</summary>
internal static class Rewriting
{
    /// <summary>Changes dumps where there is something to change, or only tells of it.</summary>
    /// <param name="names">The files.</param>
    /// <param name="find">What changes in one of them.</param>
    /// <param name="check">Nothing is written.</param>
    /// <returns>The code for the shell, see <see cref="ExitCode"/>.</returns>
    public static int Run(
        string[] names,
        Func<ThreadModel, ImmutableArray<TextChange>> find,
        bool check
    )
    {
        using var output = StandardStreams.OpenTextOutput();
        var (changed, failed) = (0, 0);
        foreach (var name in names)
        {
            if (FileRewriter.TryRead(name) is not { } file)
            {
                failed++;
                continue;
            }

            var changes = find(file.Model);
            if (changes.IsEmpty)
            {
                continue;
            }

            if (!check && !FileRewriter.TryWrite(file, changes))
            {
                failed++;
                continue;
            }

            changed++;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TerminalText.Escape(name)}: {changes.Length} {(changes.Length == 1 ? "change" : "changes")}{(check ? " to make" : string.Empty)}."
                )
            );
        }

        return failed > 0 ? ExitCode.Failed
            : check && changed > 0 ? ExitCode.ErrorsFound
            : ExitCode.Success;
    }
}
