using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>Growing selections: word, line, body, comment, subthread, the subthreads around it, story, file.</summary>
public static class SelectionRanges
{
    /// <summary>
    /// The ranges around an offset, the innermost first, each within the next; never empty. O(log n) for each and for each character of a
    /// word.
    /// </summary>
    /// <param name="model">The thread.</param>
    /// <param name="offset">A place in the text.</param>
    /// <param name="limit">How many ranges at the most: of the subthreads around a deep comment the innermost are given.</param>
    public static ImmutableArray<TextSpan> Compute(ThreadModel model, int offset, int limit = 200)
    {
        var tree = model.Tree;
        var ranges = ImmutableArray.CreateBuilder<TextSpan>();
        var line = tree.GetLineNode(tree.GetLineNumber(offset));
        Add(FindWord(tree, line, offset));
        Add(line.ContentSpan);
        var number = model.FindComment(offset);
        if (number >= 0)
        {
            AddComment(tree, model[number]);
            for (
                var around = number;
                around >= 0 && ranges.Count < limit - 2;
                around = model.GetParent(around)
            )
            {
                Add(
                    SubthreadRange.Get(
                        tree,
                        tree.GetHeaderLine(around),
                        model.GetSubthreadEndLine(around)
                    )
                );
            }
        }

        if (FindStory(tree, line.FirstLine, number) is { } story)
        {
            Add(SubthreadRange.Get(tree, story.FirstLine, story.EndLine));
        }

        var all = new TextSpan(0, tree.Text.Length);
        if (ranges.Count == 0 || ranges[^1] != all)
        {
            ranges.Add(all);
        }

        return ranges.DrainToImmutable();

        void AddComment(SyntaxTree tree, Comment comment)
        {
            var own = SubthreadRange.Get(tree, comment.Line, comment.EndLine);
            if (line.FirstLine > comment.Line)
            {
                Add(TextSpan.FromBounds(tree.GetLineStart(comment.Line + 1), own.End));
            }

            Add(own);
        }

        // A range that does not grow the selection, or lies beside the cursor (trailing blank lines), would be a step that does nothing.
        void Add(TextSpan range)
        {
            var holdsOffset = range.Start <= offset && offset <= range.End;
            if (
                !range.IsEmpty
                && holdsOffset
                && (ranges.Count == 0 || (range != ranges[^1] && range.Contains(ranges[^1])))
            )
            {
                ranges.Add(range);
            }
        }
    }

    /// <summary>The story around a line; comments above any byline have one without a title. O(log n): no way up is gone.</summary>
    private static StorySyntax? FindStory(SyntaxTree tree, int line, int comment) =>
        tree.FindStoryAbove(tree.IsTitle(line) ? line + 2 : line + 1)
        ?? (comment < 0 ? null : tree.GetRoot().Stories().First());

    private static TextSpan FindWord(SyntaxTree tree, LineSyntax line, int offset)
    {
        var content = line.ContentSpan;
        var (start, end) = (offset, offset);
        while (start > content.Start && IsPartOfWord(tree.Text[start - 1]))
        {
            start--;
        }

        while (end < content.End && IsPartOfWord(tree.Text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsPartOfWord(char character) =>
        char.IsLetterOrDigit(character)
        || character is '_' or '-' or '\''
        || char.IsSurrogate(character);
}
