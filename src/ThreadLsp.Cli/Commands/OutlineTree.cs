using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Cli.Output;
using ThreadLsp.Features;

namespace ThreadLsp.Cli.Commands;

/// <summary>The outline as lines with branches before them: author, age, first words.</summary>
internal static class OutlineTree
{
    /// <summary>The levels that are drawn; deeper ones are given as a number, so that a line stays legible at any depth.</summary>
    public const int DrawnLevels = 20;

    private const int ShortestWords = 8;

    /// <summary>Writes the outline of a thread to standard output; O(n), without recursion.</summary>
    public static void Write(ThreadModel model)
    {
        using var output = TerminalWriter.Open();
        var branches = new BranchLines(DrawnLevels);
        foreach (var item in Outline.Compute(model))
        {
            if (item.Kind == OutlineItemKind.Story)
            {
                branches.Enter(item.Depth, isLast: true);
                output
                    .Write(item.Name, Styles.Name)
                    .Write($" · {item.Detail}", Styles.Faint)
                    .EndLine();
                continue;
            }

            var isLast = model.GetNextSibling(item.Comment) < 0;
            WriteComment(output, branches.Enter(item.Depth, isLast), model[item.Comment], item);
        }
    }

    private static void WriteComment(
        TerminalWriter output,
        string branch,
        Comment comment,
        OutlineItem item
    )
    {
        // The name is the author, and behind him the first words where there are any.
        var author = DisplayText.Clean(comment.Author, 40);
        var age = $" · {comment.Age}";
        output.Write(branch, Styles.Faint).Write(author, Styles.Name).Write(age, Styles.Faint);
        if (item.Name.Length > author.Length)
        {
            output.Write(FitWords(item.Name[author.Length..], output.Width, branch + author + age));
        }

        output.EndLine();
    }

    /// <summary>As many of the words as fit behind what is on the line; measuring costs time, so a file gets them all unmeasured.</summary>
    private static string FitWords(string words, int width, string before)
    {
        if (width == int.MaxValue)
        {
            return words;
        }

        var left = width - Columns.Measure(before);
        return left >= ShortestWords ? Columns.Cut(words, left) : string.Empty;
    }

    /// <summary>The lines that stand before the items of a tree.</summary>
    private sealed class BranchLines(int drawnLevels)
    {
        private readonly bool[] isLastAt = new bool[drawnLevels + 1];

        /// <summary>What stands before an item; to be called for each item in order.</summary>
        /// <param name="depth">Its depth; an item at depth 0 has nothing before it.</param>
        /// <param name="isLast">True when no sibling comes below it.</param>
        public string Enter(int depth, bool isLast)
        {
            if (depth <= drawnLevels)
            {
                isLastAt[depth] = isLast;
            }

            if (depth == 0)
            {
                return string.Empty;
            }

            var drawn = int.Min(depth, drawnLevels + 1);
            var before = string.Concat(
                isLastAt.Skip(1).Take(drawn - 1).Select(last => last ? "   " : "│  ")
            );
            var left = depth - drawn;
            var skipped =
                left > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"⋯ {left} deeper ")
                    : string.Empty;
            return $"{before}{skipped}{(isLast ? "└─ " : "├─ ")}";
        }
    }
}
