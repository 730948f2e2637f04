using System.Runtime.InteropServices;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>TD3004: the same comment twice: saved or pasted once too often.</summary>
/// <remarks>Author, age and text have to agree: people do post a text again, but hours later.</remarks>
internal static class DuplicateCommentRule
{
    /// <summary>Shorter texts (<c>Thank you!</c>) are written twice by the same person; they have to stand under one parent as well.</summary>
    private const int LengthThatIsNoAccident = 40;

    public static void Analyze(RuleContext context)
    {
        var firsts = new Dictionary<(string Author, string Age, ulong Body), int>();
        var plain = new char[512];
        foreach (var comment in context.Comments)
        {
            var body = Read(context, comment, ref plain, out var length);
            if (length == 0 || comment.Author is "[deleted]" or "[removed]")
            {
                continue;
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(
                firsts,
                (comment.Author, comment.Age, body),
                out var isKnown
            );
            if (!isKnown)
            {
                first = comment.Index;
            }
            else if (length >= LengthThatIsNoAccident || AreSiblings(context, first, comment.Index))
            {
                Report(context, context.Comments[first], comment);
            }
        }
    }

    private static bool AreSiblings(RuleContext context, int first, int second) =>
        context.Model.GetParent(first) == context.Model.GetParent(second);

    /// <summary>A number for the words of a body, and how many characters they have.</summary>
    private static ulong Read(
        RuleContext context,
        Comment comment,
        ref char[] plain,
        out int length
    )
    {
        length = 0;
        var hash = PlainWords.Hash([]);
        var reader = context.Lines.Begin(comment.Line + 1, comment.EndLine);
        while (reader.MoveNext())
        {
            if (plain.Length < reader.Content.Length)
            {
                plain = new char[reader.Content.Length];
            }

            var words = plain.AsSpan(0, PlainWords.Write(reader.Content, plain));
            if (!words.IsEmpty)
            {
                hash = PlainWords.Hash("\n", PlainWords.Hash(words, hash));
                length += words.Length;
            }
        }

        return hash;
    }

    private static void Report(RuleContext context, Comment first, Comment second) =>
        context.Report(
            DiagnosticDescriptors.DuplicateComment,
            second.HeaderSpan,
            $"This comment of {RuleContext.NameOf(second)} stands in the dump before, word for word: one of the two would be right.",
            new RelatedLocation(first.HeaderSpan, "The same comment stands here.")
        );
}
