using ThreadLsp.Analysis;

namespace ThreadLsp.Features;

/// <summary>
/// What an editor's "go to definition" means here: on a quote the words it quotes, on <c>[1]</c> the footnote, elsewhere the parent.
/// </summary>
public static class Definition
{
    /// <summary>The target; null outside any comment.</summary>
    public static NavigationTarget? Find(
        ThreadModel model,
        int offset,
        CancellationToken cancellationToken = default
    ) =>
        GoToQuotedWords.Find(model, offset, cancellationToken)
        ?? GoToFootnote.Find(model, offset)
        ?? GoToParent.Find(model, offset);
}
