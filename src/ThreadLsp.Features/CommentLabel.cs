using System.Globalization;
using ThreadLsp.Analysis;
using ThreadLsp.Syntax;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features;

/// <summary>How a comment is called in lists: its author with its first words, its age with its replies.</summary>
public static class CommentLabel
{
    /// <summary>The longest name in UTF-16 code units; breadcrumbs and pickers show little more.</summary>
    public const int MaximumLength = 72;

    /// <summary>Stands between the parts of a name and of a detail.</summary>
    public const string Separator = " · ";

    /// <summary><c>alice · The first words of her comment</c>.</summary>
    public static string GetName(Comment comment)
    {
        var author = DisplayText.Clean(comment.Author, 40);
        var words = GetFirstWords(comment);
        return words.Length == 0
            ? author
            : string.Concat(
                author,
                Separator,
                DisplayText.Clean(words, MaximumLength - author.Length - Separator.Length)
            );
    }

    /// <summary>Its first words, without its author; empty where it has none.</summary>
    public static string GetWords(Comment comment) =>
        DisplayText.Clean(GetFirstWords(comment), MaximumLength);

    /// <summary>What an author, or the story where the number is -1, is called in a menu.</summary>
    internal static string GetAuthor(ThreadModel model, int comment) =>
        comment < 0 ? "the story" : DisplayText.Clean(model[comment].Author, 40);

    /// <summary><c>3 hours ago</c>.</summary>
    public static string GetAge(Comment comment) => DisplayText.Clean(comment.Age);

    /// <summary><c>3 hours ago · 12 replies</c>; the replies are all comments below it.</summary>
    public static string GetDetail(Comment comment, int replies) =>
        WithReplies(GetAge(comment), replies);

    /// <summary>An age with the count of replies behind it, where there are any.</summary>
    internal static string WithReplies(string age, int replies) =>
        replies == 0 ? age : $"{age}{Separator}{Count(replies, "reply", "replies")}";

    /// <summary><c>1 reply</c>, <c>2 replies</c>.</summary>
    internal static string Count(int number, string singular, string plural) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{number} {(number == 1 ? singular : plural)}"
        );

    /// <summary>The first words of a body; what it quotes says less of it than its own words.</summary>
    internal static string GetFirstWords(Comment comment)
    {
        var (tree, firstLine, endLine) = (comment.Tree, comment.Line + 1, comment.EndLine);
        if (firstLine >= endLine)
        {
            return string.Empty;
        }

        var start = tree.GetLineStart(firstLine);
        var lines = tree.Lines.GetEnumerator(firstLine);
        var quote = string.Empty;
        for (var line = firstLine; line < endLine && lines.MoveNext(); line++)
        {
            var green = lines.Current;
            if (green.Kind != LineKind.Blank)
            {
                var length = int.Min(green.Length - green.BreakLength, MaximumLength * 2);
                var words = tree
                    .Text.ToString(new TextSpan(start, length))
                    .Trim(' ', '\t', '│', '\uFEFF');
                if (green.Kind != LineKind.Quote)
                {
                    return words;
                }

                quote = quote.Length == 0 ? words : quote;
            }

            start += green.Length;
        }

        return quote;
    }
}
