using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Completion;

/// <summary>The line in which something is to be put in, and what stands around it.</summary>
/// <param name="Model">The thread.</param>
/// <param name="Offset">Where the cursor is.</param>
/// <param name="Line">The line of it.</param>
/// <param name="Start">Where the words of the line begin.</param>
/// <param name="Before">The words before the cursor.</param>
/// <param name="After">The words behind it.</param>
/// <param name="Column">The column at which the words begin.</param>
internal sealed record CompletionSite(
    ThreadModel Model,
    int Offset,
    int Line,
    int Start,
    string Before,
    string After,
    int Column
)
{
    /// <summary>Nobody writes a header or a quote behind so many characters.</summary>
    private const int LongestLine = 4_096;

    private readonly Lazy<Story?> story = new(() => FindStory(Model, Line));
    private NearbyComments? nearby;

    /// <summary>The story above; null where there is none.</summary>
    public Story? Story => story.Value;

    /// <summary>The comments around the line.</summary>
    public NearbyComments Nearby => nearby ??= NearbyComments.Read(Model, Line);

    /// <summary>The document.</summary>
    public SyntaxTree Tree => Model.Tree;

    /// <summary>The comment above this line in the same story; -1 where there is none. O(log n).</summary>
    public int Previous
    {
        get
        {
            var header = Tree.FindHeaderBefore(Line);
            return
                header >= 0
                && Tree.FindByline(header) is var byline
                && (byline < 0 || byline > Line)
                ? Tree.CountHeadersBefore(header)
                : -1;
        }
    }

    /// <summary>The site at an offset; null where nothing can be put in, for it stands in the indentation or the line is too long.</summary>
    public static CompletionSite? At(ThreadModel model, int offset)
    {
        var tree = model.Tree;
        var line = tree.GetLineNumber(offset);
        var (lineStart, green) = (tree.GetLineStart(line), tree.Lines[line]);
        var length = green.Length - green.BreakLength;
        if (length > LongestLine)
        {
            return null;
        }

        var text = tree.Text.ToString(new TextSpan(lineStart, length));
        var indentation = Indentation.Measure(text.AsSpan(0, int.Min(length, offset - lineStart)));
        var start = lineStart + indentation.Length;
        return offset - lineStart > length || Indentation.Measure(text).Length > offset - lineStart
            ? null
            : new(
                model,
                offset,
                line,
                start,
                text[indentation.Length..(offset - lineStart)],
                text[(offset - lineStart)..].TrimEnd(' ', '\t'),
                indentation.Column
            );
    }

    /// <summary>
    /// The comment that a header at a column of this line would answer; -1 for the story, and where the dump does not record its nesting.
    /// O(levels).
    /// </summary>
    public int FindParent(int column)
    {
        if (Model.IsNestingInferred)
        {
            return -1;
        }

        var parent = Previous;
        while (parent >= 0 && Model[parent].Column >= column)
        {
            parent = Model.GetParent(parent);
        }

        return parent;
    }

    private static Story? FindStory(ThreadModel model, int line) =>
        model.Tree.FindStoryAbove(line) is { } node
            ? model.Stories.FirstOrDefault(story => story.Node.Equals(node))
            : null;
}
