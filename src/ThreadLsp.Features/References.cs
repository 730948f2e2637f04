using ThreadLsp.Analysis;
using ThreadLsp.Syntax;

namespace ThreadLsp.Features;

/// <summary>What an editor's "find all references" means here: all that an author wrote; on a title or byline its top-level comments.</summary>
public static class References
{
    /// <summary>From anywhere in a comment, or in a title or byline; null elsewhere, and for an author whose name is gone. O(n).</summary>
    public static Occurrences? Find(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    )
    {
        var comment = model.FindComment(offset);
        if (comment >= 0)
        {
            return FindAuthor(model, model[comment].Author, cancellationToken);
        }

        if (model.FindStory(offset) is not { } story || offset > story.BylineSpan.End)
        {
            return null;
        }

        var author = AuthorNames.Of(story);
        return author.Start <= offset && offset <= author.End
            ? FindAuthor(model, story.Author, cancellationToken)
            : new(
                story.TitleSpan ?? story.BylineSpan,
                [.. TopLevelComments.Get(model, story).Select(reply => model[reply].HeaderSpan)]
            );
    }

    /// <summary>As <see cref="Find"/>, but within the text of a comment there is none: there an editor shows equal words itself.</summary>
    public static Occurrences? FindHighlights(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    )
    {
        var tree = model.Tree;
        var isBody =
            model.FindComment(offset) >= 0
            && tree.Lines[tree.GetLineNumber(offset)].Kind != LineKind.Header;
        return isBody ? null : Find(model, offset, cancellationToken);
    }

    private static Occurrences? FindAuthor(
        ThreadModel model,
        string author,
        CancellationToken cancellationToken
    )
    {
        if (author is "[deleted]")
        {
            // They need not be one and the same.
            return null;
        }

        var places = AuthorNames.Find(model, author, cancellationToken);
        return places.IsEmpty ? null : new(places[0], places[1..]);
    }
}
