using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features.Fixes;

/// <summary>Writes inferred nesting into a flat dump, as indentation.</summary>
/// <remarks>
/// Written whole, the dump is <c>indented</c> afterwards. Where some placements are not sure enough it stays <c>flat</c>, and what is
/// indented there is read as placed by hand: a reply of the nearest comment further to the left. So a comment whose parent stands beyond
/// one that stays at the left edge has to stay there too.
/// </remarks>
public static class NestingWriter
{
    /// <summary>What it takes; O(n).</summary>
    /// <param name="model">A dump whose nesting is inferred.</param>
    /// <param name="minimumConfidence">From 0 to 1: placements less sure than this are not written.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static WrittenNesting Find(
        ThreadModel model,
        double minimumConfidence = 0,
        CancellationToken cancellationToken = default
    )
    {
        if (!model.IsNestingInferred || model.CommentCount == 0)
        {
            return new([], []);
        }

        var tree = model.Tree;
        var comments = model.GetComments(cancellationToken);
        var columns = new int[comments.Length];
        var flat = ImmutableArray.CreateBuilder<int>();
        var open = new Stack<int>();
        foreach (var comment in comments)
        {
            var parent = model.GetParent(comment.Index);
            var confidence = model.GetConfidence(comment.Index);
            var isSure = confidence > 0 && confidence >= minimumConfidence;
            var column = parent < 0 ? 0 : columns[parent] + tree.IndentWidth;
            if (!isSure || (parent >= 0 && !IsReadAs(parent, column)))
            {
                flat.Add(comment.Index);
                column = 0;
            }

            while (open.TryPeek(out var last) && columns[last] >= column)
            {
                open.Pop();
            }

            columns[comment.Index] = column;
            open.Push(comment.Index);
        }

        var moved = new Reindentation(tree);
        foreach (var comment in comments)
        {
            moved.MoveComment(comment.Line, columns[comment.Index]);
        }

        return new(
            DirectiveChange.Ensure(
                tree,
                moved.ToChanges(),
                flat.Count == 0 ? Dialect.Indented : Dialect.Flat,
                tree.IndentWidth
            ),
            flat.DrainToImmutable()
        );

        // The open comments stand at rising columns: the one that a column answers is the last further to the left.
        bool IsReadAs(int parent, int column) =>
            open.SkipWhile(last => columns[last] >= column).FirstOrDefault(-1) == parent;
    }
}
