using System.Collections.Immutable;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

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

        var author = GetAuthorSpan(story);
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

        var places = ImmutableArray.CreateBuilder<TextSpan>();
        places.AddRange(
            model
                .Stories.Where(story =>
                    string.Equals(story.Author, author, StringComparison.Ordinal)
                )
                .Select(GetAuthorSpan)
        );
        Span<char> name = new char[author.Length];
        foreach (var comment in model.GetComments(cancellationToken))
        {
            if (comment.AuthorSpan.Length == author.Length)
            {
                model.Tree.Text.CopyTo(comment.AuthorSpan.Start, name);
                if (name.SequenceEqual(author))
                {
                    places.Add(comment.AuthorSpan);
                }
            }
        }

        places.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return places.Count == 0 ? null : new(places[0], [.. places.Skip(1)]);
    }

    private static TextSpan GetAuthorSpan(Story story) =>
        story.Node.Byline!.GetToken(SyntaxKind.AuthorToken)!.Value.Span;
}
