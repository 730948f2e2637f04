using ThreadLsp.Analysis;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Search;

/// <summary>Looks for what a query asks for in one dump.</summary>
public static class ThreadSearch
{
    private const double ExactName = 8;
    private const double BegunName = 4;
    private const double WholeWord = 6;
    private const double BegunWord = 4;
    private const double PartOfWord = 1;
    private const double InTitle = 10;

    /// <summary>All hits in the order of the text; O(n · terms).</summary>
    public static IEnumerable<SearchHit> Find(
        ThreadModel model,
        SearchQuery query,
        CancellationToken cancellationToken = default
    )
    {
        for (var i = 0; i < model.Stories.Length; i++)
        {
            if (GetWorth(model, model.Stories[i], query) is { } worth)
            {
                yield return new(-1, i, worth);
            }
        }

        if (query.Terms.IsEmpty)
        {
            yield break;
        }

        foreach (var comment in model.GetComments(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GetWorth(model, comment, query) is { } worth)
            {
                yield return new(comment.Index, -1, worth);
            }
        }
    }

    /// <summary>The words of a hit.</summary>
    public static SearchResult Describe(ThreadModel model, SearchHit hit, SearchQuery query)
    {
        if (hit.Comment < 0)
        {
            var story = model.Stories[hit.Story];
            return new(
                OutlineItemKind.Story,
                SearchLabel.OfStory(story),
                null,
                story.TitleSpan ?? story.BylineSpan
            );
        }

        var comment = model[hit.Comment];
        return new(
            OutlineItemKind.Comment,
            SearchLabel.OfComment(model, comment, query),
            model.GetStory(hit.Comment)?.Title is { } title
                ? DisplayText.Clean(title, CommentLabel.MaximumLength)
                : null,
            comment.HeaderSpan
        );
    }

    private static double? GetWorth(ThreadModel model, Story story, SearchQuery query)
    {
        var comments =
            model.Tree.CountHeadersBefore(story.Node.EndLine)
            - model.Tree.CountHeadersBefore(story.Node.FirstLine);
        var worth = InTitle + double.Log2(1 + comments);
        foreach (var term in query.Terms)
        {
            var found = term.Kind switch
            {
                SearchTermKind.ReplyTo => null,
                SearchTermKind.Author => MatchName(story.Author, term.Words),
                _ => MatchWords(story.Title ?? string.Empty, term.Words),
            };
            if (found is not { } value)
            {
                return null;
            }

            worth += value;
        }

        return worth;
    }

    private static double? GetWorth(ThreadModel model, Comment comment, SearchQuery query)
    {
        var worth = 0.0;
        string? body = null;
        foreach (var term in query.Terms)
        {
            var found = term.Kind switch
            {
                SearchTermKind.Author => MatchName(comment.Author, term.Words),
                SearchTermKind.ReplyTo => model.GetParent(comment.Index) is >= 0 and var parent
                    ? MatchName(model[parent].Author, term.Words)
                    : null,
                _ => MatchWords(body ??= ReadBody(comment), term.Words)
                    ?? (
                        term.Kind == SearchTermKind.Word
                            ? MatchName(comment.Author, term.Words)
                            : null
                    ),
            };
            if (found is not { } value)
            {
                return null;
            }

            worth += value;
        }

        // What many have answered is what most look for.
        var replies = model.IsNestingReady
            ? model.GetSubthreadEnd(comment.Index) - comment.Index - 1
            : 0;
        return worth + double.Log2(1 + replies);
    }

    /// <summary>The text behind the header.</summary>
    internal static string ReadBody(Comment comment) =>
        comment.Tree.Text.ToString(
            TextSpan.FromBounds(
                comment.Tree.GetLineStart(comment.Line + 1),
                comment.Tree.GetLineStart(comment.EndLine)
            )
        );

    private static double? MatchName(string name, string begin) =>
        !name.StartsWith(begin, StringComparison.OrdinalIgnoreCase) ? null
        : name.Length == begin.Length ? ExactName
        : BegunName;

    /// <summary>The best place of the first few.</summary>
    private static double? MatchWords(string text, string words)
    {
        double? best = null;
        var from = 0;
        for (var tries = 0; tries < 8; tries++)
        {
            var found = text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                break;
            }

            var begins = found == 0 || !char.IsLetterOrDigit(text[found - 1]);
            var end = found + words.Length;
            var ends = end == text.Length || !char.IsLetterOrDigit(text[end]);
            var worth =
                begins && ends ? WholeWord
                : begins ? BegunWord
                : PartOfWord;
            best = best is { } other ? double.Max(other, worth) : worth;
            from = found + 1;
        }

        return best;
    }
}
