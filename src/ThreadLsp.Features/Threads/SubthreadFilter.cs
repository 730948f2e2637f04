using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>Which subthreads are shown: those that hold a comment of one author, or all.</summary>
internal sealed class SubthreadFilter
{
    private readonly List<int>? wanted;

    private SubthreadFilter(List<int>? wanted) => this.wanted = wanted;

    /// <summary>The comments of an author, found once; O(n) where somebody is wanted.</summary>
    public static SubthreadFilter Create(
        ThreadModel model,
        string? author,
        CancellationToken cancellationToken
    )
    {
        if (author is null)
        {
            return new(null);
        }

        var found = new List<int>();
        foreach (var comment in model.GetComments(cancellationToken))
        {
            if (string.Equals(comment.Author, author, StringComparison.Ordinal))
            {
                found.Add(comment.Index);
            }
        }

        return new(found);
    }

    /// <summary>True where comments from <paramref name="first"/> up to <paramref name="end"/> are shown; O(log n).</summary>
    public bool Shows(int first, int end, out int matches)
    {
        matches = wanted is null ? 0 : CountBefore(end) - CountBefore(first);
        return wanted is null || matches > 0;
    }

    private int CountBefore(int comment)
    {
        var found = wanted!.BinarySearch(comment);
        return found < 0 ? ~found : found;
    }
}
