using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>The names of one author, to be written all at once.</summary>
public static class LinkedNames
{
    /// <summary>
    /// The names of the author at an offset, in the order of the text; empty where he is named once. O(log n) where no name stands there,
    /// else O(n).
    /// </summary>
    /// <remarks>
    /// The offset has to lie within the name: whoever writes at its end may be writing the name of somebody new, which begins like one that
    /// is there, and the others are not his to change.
    /// </remarks>
    public static ImmutableArray<TextSpan> Find(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    )
    {
        if (
            AuthorNames.FindAt(model.Tree, offset) is not { } span
            || offset == span.Start
            || offset == span.End
        )
        {
            return [];
        }

        var names = AuthorNames.Find(model, model.Tree.Text.ToString(span), cancellationToken);
        return names.Length > 1 ? names : [];
    }
}
