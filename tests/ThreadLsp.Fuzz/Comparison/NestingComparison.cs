using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Fuzz;

/// <summary>Who answers whom: by column against a walk with a stack, and in the model against a new model.</summary>
internal static class NestingComparison
{
    /// <summary>The questions that the tree answers by descents, for every header.</summary>
    public static void CompareColumns(DumpVersion expected, SyntaxTree actual)
    {
        var lines = expected.Lines;
        var open = new Stack<int>();
        var headers = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].Kind is not (LineKind.Header or LineKind.Byline))
            {
                continue;
            }

            var column = lines[line].NestingColumn;
            while (open.TryPeek(out var last) && lines[last].Column >= column)
            {
                CompareEnd(actual, open.Pop(), line);
            }

            if (lines[line].Kind == LineKind.Byline)
            {
                continue;
            }

            var parent = open.TryPeek(out var above) ? above : -1;
            if (
                actual.FindParentHeader(line) != parent
                || actual.GetHeaderLine(headers) != line
                || actual.CountHeadersBefore(line) != headers
            )
            {
                throw new DifferenceException(
                    Check.ColumnNesting,
                    $"the header in line {line} is number {actual.CountHeadersBefore(line)} below line {actual.FindParentHeader(line)}, expected number {headers} below {parent}"
                );
            }

            headers++;
            open.Push(line);
        }

        foreach (var last in open)
        {
            CompareEnd(actual, last, lines.Length);
        }
    }

    /// <summary>The comments of the model.</summary>
    public static void CompareModels(ThreadModel expected, ThreadModel actual)
    {
        if (
            expected.CommentCount != actual.CommentCount
            || expected.IsNestingInferred != actual.IsNestingInferred
        )
        {
            throw new DifferenceException(
                Check.Nesting,
                $"{actual.CommentCount} comments, expected {expected.CommentCount}"
            );
        }

        for (var comment = 0; comment < expected.CommentCount; comment++)
        {
            var (right, found) = (Describe(expected, comment), Describe(actual, comment));
            if (right != found)
            {
                throw new DifferenceException(
                    Check.Nesting,
                    $"comment {comment} is {found}, expected {right}"
                );
            }
        }
    }

    /// <summary>The line at which a subthread ends; where a story begins there, that is the line of its title.</summary>
    private static void CompareEnd(SyntaxTree tree, int header, int end)
    {
        end = end < tree.Lines.Count ? tree.GetStoryStart(end) : end;
        if (tree.GetSubthreadEndLine(header) != end)
        {
            throw new DifferenceException(
                Check.ColumnNesting,
                $"the subthread of line {header} ends at line {tree.GetSubthreadEndLine(header)}, expected {end}"
            );
        }
    }

    private static (
        Comment Comment,
        int Parent,
        int End,
        NestingSource Source,
        double Confidence,
        PossibleParent? Second
    ) Describe(ThreadModel model, int comment) =>
        (
            model[comment] with
            {
                Tree = null!,
            },
            model.GetParent(comment),
            model.GetSubthreadEnd(comment),
            model.GetSource(comment),
            model.GetConfidence(comment),
            model.GetSecondParent(comment)
        );
}
