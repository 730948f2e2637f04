using ThreadLsp.Syntax;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>
/// The comments of a story that a next header could still answer. Those above the comment that a walk begins with are read when they are
/// asked for, so that a walk can begin in the middle of a deep thread.
/// </summary>
/// <remarks>
/// Invariant: the open comments stand at rising columns, the deepest last. A walk over all comments takes O(n), for a header closes what
/// it looks at and does not stand left of it.
/// </remarks>
/// <param name="tree">The document.</param>
internal sealed class OpenLevels(SyntaxTree tree)
{
    /// <summary>Those that the walk has passed, the deepest last.</summary>
    private readonly List<Comment> passed = [];

    /// <summary>Those above where the walk began, the deepest first, as far as they were read.</summary>
    private readonly Queue<Comment> above = new();

    private bool isComplete = true;
    private Comment shallowest;

    /// <summary>The open comments from the deepest on.</summary>
    public IEnumerable<Comment> FromDeepest()
    {
        for (var i = passed.Count - 1; i >= 0; i--)
        {
            yield return passed[i];
        }

        foreach (var comment in above)
        {
            yield return comment;
        }

        while (ReadNext())
        {
            yield return shallowest;
        }
    }

    /// <summary>The comment that a header at this column answers: the deepest open one left of it; null for the story.</summary>
    public Comment? FindParent(int column)
    {
        foreach (var level in FromDeepest())
        {
            if (level.Column < column)
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>How many comments a header at this column has above it.</summary>
    public int CountAncestors(int column)
    {
        while (ReadNext()) { }

        return passed.Count
            + above.Count
            - FromDeepest().TakeWhile(level => level.Column >= column).Count();
    }

    /// <summary>Begins behind a comment, or at the top of a story where there is none.</summary>
    public void Begin(Comment? previous)
    {
        passed.Clear();
        above.Clear();
        isComplete = previous is null;
        if (previous is { } comment)
        {
            passed.Add(comment);
            shallowest = comment;
        }
    }

    /// <summary>Takes a comment as the last one passed: it closes all that do not stand left of it.</summary>
    public void Open(Comment comment)
    {
        while (passed is [.., var last] && last.Column >= comment.Column)
        {
            passed.RemoveAt(passed.Count - 1);
        }

        if (passed.Count == 0)
        {
            while (above.TryPeek(out var deepest) && deepest.Column >= comment.Column)
            {
                above.Dequeue();
            }

            shallowest = above.Count == 0 ? comment : shallowest;
        }

        passed.Add(comment);
    }

    /// <summary>Reads the parent of the shallowest comment that is known.</summary>
    private bool ReadNext()
    {
        if (isComplete)
        {
            return false;
        }

        var parent = tree.FindParentHeader(shallowest.Line);
        if (parent < 0)
        {
            isComplete = true;
            return false;
        }

        shallowest = CommentReader.Read(tree, tree.CountHeadersBefore(parent), parent);
        above.Enqueue(shallowest);
        return true;
    }
}
