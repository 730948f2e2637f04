using System.Buffers;

namespace ThreadLsp.Analysis.Nesting;

/// <summary>What a line speaks of, as far as a few phrases tell.</summary>
internal static class Mentions
{
    private static readonly SearchValues<string> Article = SearchValues.Create(
        [
            "article",
            "the author",
            "the paper",
            "this post",
            "this video",
            "headline",
            "the title",
            "blog post",
            "submission",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> Comment = SearchValues.Create(
        [
            "your point",
            "your comment",
            "your post",
            "your argument",
            "your experience",
            "your example",
            "your question",
            "your statement",
            "parent comment",
            "grandparent",
            "you're saying",
            "you are saying",
            "you're describing",
            "you are describing",
            "you mentioned",
            "you said",
            "you just",
            "your claim",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>True when it speaks of what the story is about.</summary>
    public static bool SpeaksOfArticle(ReadOnlySpan<char> line) => line.ContainsAny(Article);

    /// <summary>True when it speaks of what another comment says.</summary>
    public static bool SpeaksOfComment(ReadOnlySpan<char> line) => line.ContainsAny(Comment);
}
