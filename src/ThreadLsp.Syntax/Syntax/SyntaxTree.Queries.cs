using ThreadLsp.Syntax.Collections;
using ThreadLsp.Syntax.Parsing;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Syntax;

/// <content>The nesting as questions asked of the sequence of lines; each is one descent, O(log n).</content>
public sealed partial class SyntaxTree
{
    /// <summary>The offset at which a line starts; that of the line behind the last is the length of the text.</summary>
    public int GetLineStart(int line) => Lines.SumBefore(line).Length;

    /// <summary>The line that holds an offset; the end of the text belongs to the last line.</summary>
    public int GetLineNumber(int offset) =>
        int.Min(Lines.Seek<Lengths>(offset, out _).Index, Lines.Count - 1);

    /// <summary>The line of the n-th comment, 0-based; -1 where there are fewer.</summary>
    public int GetHeaderLine(int comment)
    {
        var line = Lines.Seek<HeaderCounts>(comment, out _).Index;
        return comment < 0 || line == Lines.Count ? -1 : line;
    }

    /// <summary>How many comments begin before a line.</summary>
    public int CountHeadersBefore(int line) => Lines.SumBefore(line).Headers;

    /// <summary>The first header at this line or later; -1 where there is none.</summary>
    public int FindHeader(int line) => Lines.FindFirst(line, new HeaderFilter());

    /// <summary>The last header before this line; -1 where there is none.</summary>
    public int FindHeaderBefore(int line) => Lines.FindLast(line, new HeaderFilter());

    /// <summary>The first line that is nearly a header, at this line or later; -1 where there is none.</summary>
    public int FindAlmostHeader(int line) => Lines.FindFirst(line, new AlmostHeaderFilter());

    /// <summary>The first byline at this line or later; -1 where there is none.</summary>
    public int FindByline(int line) => Lines.FindFirst(line, new ColumnFilter(-1));

    /// <summary>The last byline before this line; -1 where there is none.</summary>
    public int FindBylineBefore(int line) => Lines.FindLast(line, new ColumnFilter(-1));

    /// <summary>
    /// Of the headers between two lines that stand furthest to the left the last one; -1 where there is no header. O(log column · log n).
    /// </summary>
    /// <param name="line">The line above; no byline stands between.</param>
    /// <param name="endLine">The line below.</param>
    public int FindLeftmostHeader(int line, int endLine)
    {
        var found = FindHeaderBefore(endLine);
        if (found <= line)
        {
            return -1;
        }

        var smallest = 0;
        while (smallest < Lines[found].Column)
        {
            var middle = (smallest + Lines[found].Column - 1) / 2;
            var other = Lines.FindLast(endLine, new ColumnFilter(middle));
            if (other > line)
            {
                found = other;
            }
            else
            {
                smallest = middle + 1;
            }
        }

        return found;
    }

    /// <summary>The first header at this column or left of it, or byline, at this line or later; -1 where there is none.</summary>
    public int FindNestingLine(int line, int column) =>
        Lines.FindFirst(line, new ColumnFilter(int.Min(column, int.MaxValue - 1)));

    /// <summary>The story of the last byline before this line; null where there is none.</summary>
    public StorySyntax? FindStoryAbove(int line)
    {
        var byline = FindBylineBefore(line);
        return byline < 0 ? null : new StorySyntax(this, GetStoryStart(byline), byline);
    }

    /// <summary>
    /// The header of the parent of the comment at this line: the nearest earlier one at a smaller column in the same story; -1 for a
    /// top-level comment.
    /// </summary>
    public int FindParentHeader(int headerLine)
    {
        var found = Lines.FindLast(headerLine, new ColumnFilter(Lines[headerLine].Column - 1));
        return found >= 0 && Lines[found].Kind == LineKind.Header ? found : -1;
    }

    /// <summary>The line behind the subthread of the comment at this line: the next header or story at its column or left of it.</summary>
    public int GetSubthreadEndLine(int headerLine)
    {
        var next = Lines.FindFirst(headerLine + 1, new ColumnFilter(Lines[headerLine].Column));
        return next < 0 ? Lines.Count : GetStoryStart(next);
    }

    /// <summary>The line behind the own lines of the comment at this line: the next header or story.</summary>
    public int GetOwnEndLine(int headerLine)
    {
        var next = Lines.FindFirst(headerLine + 1, new ColumnFilter(int.MaxValue - 1));
        return next < 0 ? Lines.Count : GetStoryStart(next);
    }

    /// <summary>The line a story begins at: that of its title where there is one; a header begins where it stands.</summary>
    public int GetStoryStart(int line) =>
        Lines[line].Kind == LineKind.Byline && line > 0 && CanBeTitle(line - 1) ? line - 1 : line;

    /// <summary>True when this line is the title of the byline below it.</summary>
    public bool IsTitle(int line) =>
        line + 1 < Lines.Count && Lines[line + 1].Kind == LineKind.Byline && CanBeTitle(line);

    /// <summary>The node of a line: what it is, given its neighbours; O(log n).</summary>
    public LineSyntax GetLineNode(int line)
    {
        var kind = Lines[line].Kind switch
        {
            _ when IsTitle(line) => SyntaxKind.TitleLine,
            LineKind.Header => SyntaxKind.HeaderLine,
            LineKind.Byline => SyntaxKind.BylineLine,
            LineKind.Directive when line == 0 => SyntaxKind.DirectiveLine,
            _ when GetOwner(line) is null => SyntaxKind.SkippedLine,
            LineKind.Quote => SyntaxKind.QuoteLine,
            LineKind.Footnote => SyntaxKind.FootnoteLine,
            LineKind.Link => SyntaxKind.LinkLine,
            LineKind.Blank => SyntaxKind.BlankLine,
            _ => SyntaxKind.TextLine,
        };
        return new(this, kind, line);
    }

    /// <summary>The comment or the story whose own lines hold this line; null where it belongs to neither.</summary>
    internal SyntaxNode? GetOwner(int line)
    {
        if (IsTitle(line))
        {
            return new StorySyntax(this, line, line + 1);
        }

        var owner = Lines.FindLast(line + 1, new ColumnFilter(int.MaxValue - 1));
        return owner < 0 ? null
            : Lines[owner].Kind == LineKind.Header ? new CommentSyntax(this, owner)
            : new StorySyntax(this, GetStoryStart(owner), owner);
    }

    /// <summary>The comment above the comment at this line, or its story.</summary>
    internal SyntaxNode GetParent(int headerLine)
    {
        var parent = FindParentHeader(headerLine);
        if (parent >= 0)
        {
            return new CommentSyntax(this, parent);
        }

        var byline = FindBylineBefore(headerLine);
        return byline >= 0
            ? new StorySyntax(this, GetStoryStart(byline), byline)
            : new StorySyntax(this, FindHeader(0), -1);
    }

    /// <summary>The first story that begins at this line or later.</summary>
    internal StorySyntax? FindStory(int line)
    {
        var byline = FindByline(line);
        var header = FindHeader(line);
        if (header >= 0 && (byline < 0 || header < byline))
        {
            // Comments before any byline: their story has lost its title.
            return new StorySyntax(this, header, -1);
        }

        return byline < 0 ? null : new StorySyntax(this, GetStoryStart(byline), byline);
    }

    /// <summary>The comments between two lines that no other comment there is a parent of, in order.</summary>
    internal IEnumerable<CommentSyntax> GetReplies(int line, int end)
    {
        for (
            var header = FindHeader(line);
            header >= 0 && header < end;
            header = FindHeader(GetSubthreadEndLine(header))
        )
        {
            yield return new CommentSyntax(this, header);
        }
    }

    /// <summary>The lines without the indentation of the first and the trailing white space of the last that is not blank.</summary>
    internal TextSpan TrimSpan(int firstLine, int endLine)
    {
        var last = Lines.FindLast(endLine, new ContentFilter());
        var start = GetLineStart(firstLine);
        if (last < firstLine)
        {
            return new(start, 0);
        }

        var line = Lines[last];
        var end = GetLineStart(last) + line.Length - line.BreakLength;
        var indentation = Indentation.Measure(Text.ToString(new(start, Lines[firstLine].Length)));
        return TextSpan.FromBounds(start + indentation.Length, end);
    }

    private bool CanBeTitle(int line) =>
        Lines[line].Kind is LineKind.Text or LineKind.Quote or LineKind.Footnote or LineKind.Link;

    private readonly struct Lengths : IMeasure<GreenLine, LineSummary>
    {
        public static int Of(in GreenLine item) => item.Length;

        public static int Of(in LineSummary summary) => summary.Length;
    }

    private readonly struct HeaderCounts : IMeasure<GreenLine, LineSummary>
    {
        public static int Of(in GreenLine item) => item.Kind == LineKind.Header ? 1 : 0;

        public static int Of(in LineSummary summary) => summary.Headers;
    }

    private readonly struct HeaderFilter : IFilter<GreenLine, LineSummary>
    {
        public bool MayContain(in LineSummary summary) => summary.Headers > 0;

        public bool IsMatch(in GreenLine item) => item.Kind == LineKind.Header;
    }

    private readonly struct AlmostHeaderFilter : IFilter<GreenLine, LineSummary>
    {
        public bool MayContain(in LineSummary summary) => summary.AlmostHeaders > 0;

        public bool IsMatch(in GreenLine item) =>
            (item.Flags & LineFlags.AlmostHeader) != LineFlags.None;
    }

    /// <summary>A header or story at this column or left of it.</summary>
    private readonly struct ColumnFilter(int column) : IFilter<GreenLine, LineSummary>
    {
        public bool MayContain(in LineSummary summary) => summary.SmallestColumn <= column;

        public bool IsMatch(in GreenLine item) => item.NestingColumn <= column;
    }

    private readonly struct ContentFilter : IFilter<GreenLine, LineSummary>
    {
        public bool MayContain(in LineSummary summary) => true;

        public bool IsMatch(in GreenLine item) => item.Kind != LineKind.Blank;
    }
}
