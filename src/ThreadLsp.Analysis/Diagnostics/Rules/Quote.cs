using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Analysis.Diagnostics.Rules;

/// <summary>A line that quotes, and where its words stand elsewhere.</summary>
/// <param name="comment">The number of the comment that quotes.</param>
/// <param name="span">The quoted words.</param>
/// <param name="words">The words that are looked for, in their comparable form.</param>
internal sealed class Quote(int comment, TextSpan span, string words)
{
    /// <summary>Words that stand in so many places are nobody's.</summary>
    private const int MostSources = 16;

    private readonly List<QuoteSource> sources = [];

    public int Comment => comment;

    public TextSpan Span => span;

    public string Words => words;

    /// <summary>Where the words stand, in order, each comment once.</summary>
    public IReadOnlyList<QuoteSource> Sources => sources;

    /// <summary>True when the words stand in so many places that they tell nothing.</summary>
    public bool IsCommon => sources.Count >= MostSources;

    public void Add(QuoteSource source)
    {
        if (!IsCommon && (sources is not [.., var last] || last.Comment != source.Comment))
        {
            sources.Add(source);
        }
    }
}
