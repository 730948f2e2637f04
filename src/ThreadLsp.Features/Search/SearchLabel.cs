using System.Text;
using ThreadLsp.Analysis;

namespace ThreadLsp.Features.Search;

/// <summary>How a hit is called.</summary>
/// <remarks>
/// Some editors sift the answer once more, and keep what holds the letters of the query in their order. So a name shows the terms as they
/// were typed, <c>@alice</c> and <c>^bob</c> too, and between them the words around those that were found.
/// </remarks>
internal static class SearchLabel
{
    private const int LongestName = 40;
    private const int Before = 24;
    private const int Behind = 48;
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '│'];

    /// <summary>The title with its author.</summary>
    public static string OfStory(Story story) =>
        $"{DisplayText.Clean(story.Title ?? "story", CommentLabel.MaximumLength)}{CommentLabel.Separator}@{DisplayText.Clean(story.Author, LongestName)}";

    /// <summary><c>alice · … the words that were found …</c>.</summary>
    public static string OfComment(ThreadModel model, Comment comment, SearchQuery query)
    {
        var label = new StringBuilder();
        var author = DisplayText.Clean(comment.Author, LongestName);
        if (!query.Terms.Any(static term => term.Kind == SearchTermKind.Author))
        {
            label.Append(author);
        }

        string? body = null;
        var (cursor, shownEnd) = (0, 0);
        foreach (var term in query.Terms)
        {
            switch (term.Kind)
            {
                case SearchTermKind.Author:
                    Add($"@{author}");
                    break;
                case SearchTermKind.ReplyTo
                    when model.GetParent(comment.Index) is >= 0 and var parent:
                    Add($"^{DisplayText.Clean(model[parent].Author, LongestName)}");
                    break;
                default:
                    body ??= ThreadSearch.ReadBody(comment);
                    AddWords(term.Words);
                    break;
            }
        }

        if (body is null && CommentLabel.GetFirstWords(comment) is { Length: > 0 } words)
        {
            Add(DisplayText.Clean(words, Before + Behind));
        }

        return label.ToString();

        void Add(string part) =>
            label.Append(label.Length == 0 ? string.Empty : CommentLabel.Separator).Append(part);

        void AddWords(string words)
        {
            var again = body.IndexOf(words, cursor, StringComparison.OrdinalIgnoreCase);
            if (again >= 0 && again + words.Length <= shownEnd)
            {
                // It stands in what is shown already, behind the term before it.
                cursor = again + words.Length;
                return;
            }

            var found = body.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
            {
                cursor = found + words.Length;
                var start = FindWordStart(body, int.Max(found - Before, 0), found);
                shownEnd = int.Min(cursor + Behind, body.Length);
                var snippet = string.Join(
                    ' ',
                    body[start..shownEnd].Split(Blanks, StringSplitOptions.RemoveEmptyEntries)
                );
                Add($"{(start > 0 ? "…" : string.Empty)}{DisplayText.Clean(snippet, 400)}");
            }
            else if (label.Length > author.Length)
            {
                // The word is the author's name, which stands before the terms that came first.
                Add(author);
            }
        }
    }

    /// <summary>The first place behind a blank, so that a snippet begins with a whole word where it can.</summary>
    private static int FindWordStart(string body, int start, int found)
    {
        var blank = start == 0 ? -1 : body.IndexOfAny([' ', '\n'], start, found - start);
        return blank < 0 ? start : blank + 1;
    }
}
