using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>Walks over a whole thread in the order of the text.</summary>
/// <remarks>
/// One pass over the lines: what is open stands on a stack, and gets its last line when something closes it. Declared nesting is told by
/// the columns alone, so that the pass asks the model nothing.
/// </remarks>
internal ref struct ThreadWalk
{
    private readonly ThreadModel model;
    private readonly bool isInferred;
    private readonly OutlineEntry[] entries;
    private readonly Stack<(int Entry, int Column)> open = new();
    private int count;
    private int comments;
    private int story = -1;
    private int line;
    private (int Number, int Length) last;
    private (int Number, int Length) lastButOne;

    private ThreadWalk(ThreadModel model)
    {
        this.model = model;
        isInferred = model.IsNestingInferred;
        var summary = model.Tree.Lines.Summary;
        entries = new OutlineEntry[summary.Headers + summary.Bylines];
    }

    /// <summary>All stories with a byline and all comments, parents before children; O(lines), without recursion.</summary>
    /// <remarks>Invariant: the depth of an entry is at most one more than that of the entry before it.</remarks>
    public static ImmutableArray<OutlineEntry> Visit(
        ThreadModel model,
        CancellationToken cancellationToken
    )
    {
        var walk = new ThreadWalk(model);
        walk.Visit(cancellationToken);
        return ImmutableCollectionsMarshal.AsImmutableArray(walk.entries);
    }

    private void Visit(CancellationToken cancellationToken)
    {
        var canBeTitle = false;
        foreach (var green in model.Tree.Lines)
        {
            switch (green.Kind)
            {
                case LineKind.Header:
                    EnterComment(green.Column);
                    break;
                case LineKind.Byline:
                    EnterStory(canBeTitle);
                    break;
            }

            if (green.Kind != LineKind.Blank)
            {
                lastButOne = last;
                last = (line, green.Length - green.BreakLength);
            }

            canBeTitle =
                green.Kind is LineKind.Text or LineKind.Quote or LineKind.Footnote or LineKind.Link;
            if ((++line & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        CloseStory();
    }

    private void EnterComment(int column)
    {
        while (open.TryPeek(out var top) && IsClosed(top, column))
        {
            open.Pop();
            Close(top.Entry);
        }

        entries[count] = new(comments++, open.Count + (story < 0 ? 0 : 1), line, 0, 0, 0);
        open.Push((count++, column));
    }

    private void EnterStory(bool hasTitle)
    {
        // The title belongs to its story: what stands before ends above it.
        last = hasTitle ? lastButOne : last;
        CloseStory();
        story = count;
        entries[count++] = new(-1, 0, hasTitle ? line - 1 : line, 0, 0, 0);
    }

    private readonly bool IsClosed((int Entry, int Column) entry, int column) =>
        isInferred
            ? model.GetSubthreadEnd(entries[entry.Entry].Comment) <= comments
            : entry.Column >= column;

    private void CloseStory()
    {
        while (open.TryPop(out var top))
        {
            Close(top.Entry);
        }

        if (story >= 0)
        {
            Close(story);
        }
    }

    private readonly void Close(int entry)
    {
        var first = entries[entry];
        entries[entry] = first with
        {
            LastLine = last.Number,
            LastLineLength = last.Length,
            // A story counts its comments, a comment those that answer it.
            CommentCount = count - entry - 1,
        };
    }
}
