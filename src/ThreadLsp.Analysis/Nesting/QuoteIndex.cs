namespace ThreadLsp.Analysis.Nesting;

/// <summary>Finds the earlier texts that hold a quote.</summary>
internal sealed class QuoteIndex
{
    /// <summary>So many texts with the first words of a quote are searched for the rest of it, the nearest first.</summary>
    private const int MostSearched = 32;

    private readonly Dictionary<int, List<CommentView>> texts = [];

    /// <param name="comments">All comments, for what they quote: only that is looked out for.</param>
    public QuoteIndex(ReadOnlySpan<CommentEvidence> comments)
    {
        foreach (var comment in comments)
        {
            foreach (var quote in comment.View.Quotes)
            {
                texts.TryAdd(quote.Key, []);
                if (quote.End is not null)
                {
                    texts.TryAdd(quote.EndKey, []);
                }
            }
        }
    }

    /// <summary>Adds a text that later ones can quote; O(words).</summary>
    public void Add(CommentView view)
    {
        if (texts.Count == 0)
        {
            return;
        }

        foreach (var key in view.PairKeys)
        {
            if (
                texts.TryGetValue(key, out var views)
                && (views.Count == 0 || !ReferenceEquals(views[^1], view))
            )
            {
                views.Add(view);
            }
        }
    }

    /// <summary>For each quote of a text the texts added so far that hold it, the nearest first.</summary>
    public CommentView[][] FindSources(CommentView view, int most) =>
        view.Quotes.Length == 0
            ? []
            : [.. view.Quotes.Select(quote => FindSources(quote, most).ToArray())];

    private List<CommentView> FindSources(QuotedWords quote, int most)
    {
        var sources = Search(quote, texts[quote.Key], most);
        return sources.Count == 0 && quote.End is not null
            ? Search(quote, texts[quote.EndKey], most)
            : sources;
    }

    private static List<CommentView> Search(QuotedWords quote, List<CommentView> views, int most)
    {
        var sources = new List<CommentView>();
        var last = int.Max(0, views.Count - MostSearched);
        for (var i = views.Count - 1; i >= last && sources.Count < most; i--)
        {
            if (quote.IsIn(views[i].Own))
            {
                sources.Add(views[i]);
            }
        }

        return sources;
    }
}
