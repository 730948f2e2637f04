using System.Collections.Immutable;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;

namespace ThreadLsp.Analysis;

/// <summary>Reads comments from the tree: one by its number, or all of them in one pass over the lines.</summary>
internal static class CommentReader
{
    /// <summary>The comment whose header stands at this line; O(log n + its lines while they are blank).</summary>
    public static Comment Read(SyntaxTree tree, int index, int line)
    {
        var end = tree.GetOwnEndLine(line);
        var isBare = true;
        for (var next = line + 1; next < end && isBare; next++)
        {
            isBare = tree.Lines[next].Kind == LineKind.Blank;
        }

        return Make(tree, index, line, end, tree.GetLineStart(line), tree.Lines[line], isBare);
    }

    /// <summary>All comments in order; O(n).</summary>
    public static ImmutableArray<Comment> ReadAll(
        SyntaxTree tree,
        CancellationToken cancellationToken
    ) => ReadRange(tree, 0, tree.Lines.Count, cancellationToken);

    /// <summary>The comments whose headers stand in these lines; O(lines).</summary>
    /// <param name="tree">The document.</param>
    /// <param name="firstLine">The first line.</param>
    /// <param name="endLine">The line behind the last: that of a header or of a byline, or the end of the document.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ImmutableArray<Comment> ReadRange(
        SyntaxTree tree,
        int firstLine,
        int endLine,
        CancellationToken cancellationToken
    )
    {
        var first = tree.CountHeadersBefore(firstLine);
        var count = tree.CountHeadersBefore(endLine) - first;
        var comments = ImmutableArray.CreateBuilder<Comment>(count);
        var header = (Line: -1, Start: 0, Green: default(GreenLine));
        var contentLines = 0;
        var start = tree.GetLineStart(firstLine);
        var number = firstLine;
        var lines = tree.Lines.GetEnumerator(firstLine);
        while (comments.Count < count && lines.MoveNext())
        {
            var line = lines.Current;
            if (line.Kind is LineKind.Header or LineKind.Byline)
            {
                var isStory = line.Kind == LineKind.Byline;
                var hasTitle = isStory && number > 0 && tree.IsTitle(number - 1);
                End(hasTitle ? number - 1 : number, hasTitle && contentLines == 1);
                header = isStory ? (-1, 0, default) : (number, start, line);
                contentLines = 0;
            }
            else if (line.Kind != LineKind.Blank)
            {
                contentLines++;
            }

            start += line.Length;
            if ((++number & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        if (comments.Count < count)
        {
            End(number, false);
        }

        return comments.MoveToImmutable();

        void End(int endLine, bool onlyTitleFollows)
        {
            if (header.Line >= 0)
            {
                var isBare = contentLines == 0 || onlyTitleFollows;
                comments.Add(
                    Make(
                        tree,
                        first + comments.Count,
                        header.Line,
                        endLine,
                        header.Start,
                        header.Green,
                        isBare
                    )
                );
            }
        }
    }

    private static Comment Make(
        SyntaxTree tree,
        int index,
        int line,
        int endLine,
        int start,
        GreenLine green,
        bool isBare
    )
    {
        Span<char> buffer = stackalloc char[HeaderRecognizer.MaximumLength];
        var length = green.Length - green.BreakLength;
        var text = length <= buffer.Length ? buffer[..length] : new char[length];
        tree.Text.CopyTo(start, text);
        var indentation = Indentation.Measure(text).Length;
        HeaderRecognizer.TryRecognize(LineLexer.TrimEnd(text[indentation..]), out var shape);
        var from = start + indentation;
        return new(
            tree,
            index,
            line,
            endLine,
            green.Column,
            new(from + shape.Author.Start, shape.Author.Length),
            new(from + shape.Age.Start, shape.Age.Length),
            new(from + shape.Actions.Start, shape.Actions.Length),
            isBare
        );
    }
}
